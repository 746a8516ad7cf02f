package io.dueline.notifier.outbox;

import io.dueline.notifier.channel.Channel;
import io.dueline.notifier.channel.Channels;
import io.dueline.notifier.channel.OutboundText;
import io.dueline.notifier.channel.SendOutcome;
import io.dueline.notifier.outbox.Checkpoint.Departure;
import io.dueline.notifier.template.Templates;
import io.dueline.notifier.trace.Trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Hands messages to carriers: claim in one transaction, call outside any, record in another. What
/// was claimed and not recorded stays claimed until its lease ends and is then in doubt; it is
/// never
/// sent again by itself.
@Component
class Relay {

    private static final Logger log = LoggerFactory.getLogger(Relay.class);

    private final Checkpoint checkpoint;
    private final Channels channels;
    private final Logbook logbook;
    private final OutboxSettings settings;
    private final Map<Link.Kind, DepartureLink> links;

    Relay(
            Checkpoint checkpoint,
            Channels channels,
            Logbook logbook,
            OutboxSettings settings,
            List<DepartureLink> links) {
        this.checkpoint = checkpoint;
        this.channels = channels;
        this.logbook = logbook;
        this.settings = settings;
        this.links =
                links.stream().collect(Collectors.toMap(DepartureLink::kind, Function.identity()));
    }

    /// Sends what waits in a lane, up to what may be in flight.
    ///
    /// @return how many messages were looked at, so that a full lane is drained without a pause
    Mono<Integer> tick(Lane lane) {
        return checkpoint
                .pass(lane)
                .flatMap(passed -> fly(passed.departures()).thenReturn(passed.looked()));
    }

    private Mono<Void> fly(List<Departure> departures) {
        return Flux.fromIterable(departures).flatMap(this::relay, settings.inFlight()).then();
    }

    private Mono<Void> relay(Departure departure) {
        return text(departure)
                .flatMap(text -> send(departure.message(), text))
                .onErrorResume(fault -> notBegun(departure.message(), fault))
                .flatMap(
                        outcome -> logbook.record(departure.message(), carrier(departure), outcome))
                .onErrorResume(fault -> leaveInDoubt(departure.message(), fault));
    }

    private Mono<OutboundText> text(Departure departure) {
        var message = departure.message();
        return enclose(message)
                .map(
                        body ->
                                new OutboundText(
                                        message.id(),
                                        message.attempt(),
                                        message.to(),
                                        body,
                                        departure.validity()));
    }

    private Mono<String> enclose(OutboundMessage message) {
        var link = message.link();
        if (link == null) {
            return Mono.just(message.body());
        }
        return Mono.justOrEmpty(links.get(link.kind()))
                .switchIfEmpty(
                        Mono.error(() -> new IllegalStateException("nobody makes " + link.kind())))
                .flatMap(maker -> maker.mint(link.subject()))
                .map(uri -> message.body().replace(Templates.LINK, uri.toString()));
    }

    /// A carrier answers with an outcome whatever happens; one that breaks that promise has left us
    /// in doubt, because it may have been heard.
    private Mono<SendOutcome> send(OutboundMessage message, OutboundText text) {
        return channel(message)
                .send(text)
                .onErrorResume(fault -> brokenPromise(message, fault))
                .defaultIfEmpty(new SendOutcome.InDoubt("no_outcome"));
    }

    private Mono<SendOutcome> brokenPromise(OutboundMessage message, Throwable fault) {
        log.error("carrier failed on {} instead of answering: {}", message, Trace.of(fault));
        return Mono.just(new SendOutcome.InDoubt("carrier_failed"));
    }

    private Mono<SendOutcome> notBegun(OutboundMessage message, Throwable fault) {
        log.warn("{} was not handed over: {}", message, Trace.of(fault));
        return Mono.just(new SendOutcome.TryLater("not_begun", null));
    }

    private Mono<Void> leaveInDoubt(OutboundMessage message, Throwable fault) {
        log.error(
                "the result of {} could not be recorded; it stays in doubt: {}",
                message,
                Trace.of(fault));
        return Mono.empty();
    }

    private Channel channel(OutboundMessage message) {
        return channels.serving(message.to().kind()).orElseThrow();
    }

    private String carrier(Departure departure) {
        return channel(departure.message()).name();
    }
}
