package io.dueline.notifier.outbox;

import io.dueline.notifier.channel.SendOutcome;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/// Writes down what came of each attempt, with its consequence. The one place that reads outcomes.
@Component
class Logbook {

    private static final Logger log = LoggerFactory.getLogger(Logbook.class);

    private final AttemptRows rows;
    private final Consequences consequences;
    private final ObjectProvider<MessageSettled> listeners;
    private final Live live;
    private final OutboxSettings settings;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Logbook(
            AttemptRows rows,
            Consequences consequences,
            ObjectProvider<MessageSettled> listeners,
            Live live,
            OutboxSettings settings,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.consequences = consequences;
        this.listeners = listeners;
        this.live = live;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Void> record(OutboundMessage message, String carrier, SendOutcome outcome) {
        var now = clock.instant();
        log.info("{} by {}: {}", message, carrier, outcome);
        return rows.insert(message, carrier, outcome, now)
                .then(consequence(message, carrier, outcome, now))
                .then(tell(message))
                .as(transaction::transactional);
    }

    private Mono<Void> consequence(
            OutboundMessage message, String carrier, SendOutcome outcome, Instant now) {
        return switch (outcome) {
            case SendOutcome.Accepted(var providerId) ->
                    rows.left(message, carrier, providerId, now);
            case SendOutcome.TryLater(var code, var after) -> again(message, code, after, now);
            case SendOutcome.InDoubt(var code) -> rows.doubt(message, carrier, code);
            case SendOutcome.PersonRefused(var code) ->
                    consequences.draw(message, outcome).then(fail(message, code, now));
            case SendOutcome.BadAddress(var code) ->
                    consequences.draw(message, outcome).then(fail(message, code, now));
            case SendOutcome.Rejected(var code) -> fail(message, code, now);
            case SendOutcome.Misconfigured(var code) -> waitForOperator(message, code, now);
        };
    }

    /// As long as it is worth saying: a carrier may be away for hours, and nothing is lost by it.
    private Mono<Void> again(
            OutboundMessage message, String code, @Nullable Duration after, Instant now) {
        var pause = after == null ? pause(message.attempt()) : after;
        return now.plus(pause).isBefore(message.expiresAt())
                ? rows.backToWaiting(message, code, now.plus(pause))
                : fail(message, code, now);
    }

    /// Doubles with each attempt up to the longest, with up to a fifth of chance so that many
    /// messages refused together do not come back together.
    private Duration pause(int attempt) {
        var doubled = settings.firstPause().multipliedBy(1L << Math.min(attempt - 1, 20));
        var bounded =
                doubled.compareTo(settings.longestPause()) < 0 ? doubled : settings.longestPause();
        return bounded.plusMillis(ThreadLocalRandom.current().nextLong(bounded.toMillis() / 5 + 1));
    }

    /// Every other message would fail alike, so this one waits for the operator until it expires.
    private Mono<Void> waitForOperator(OutboundMessage message, String code, Instant now) {
        log.error("the carrier refuses our account or its settings ({}): sending rests", code);
        return rows.backToWaiting(message, code, now.plus(settings.longestPause()));
    }

    private Mono<Void> fail(OutboundMessage message, String code, Instant now) {
        return rows.fail(message, code, now)
                .thenMany(Flux.fromStream(listeners.orderedStream()))
                .concatMap(listener -> listener.settled(message, MessageSettled.End.FAILED))
                .then();
    }

    private Mono<Void> tell(OutboundMessage message) {
        var conversation =
                message.owner() == null
                        ? Mono.<Void>empty()
                        : live.changed(Change.Topic.CONVERSATION, message.owner().value());
        return live.changed(Change.Topic.DELIVERY, message.id()).then(conversation);
    }
}
