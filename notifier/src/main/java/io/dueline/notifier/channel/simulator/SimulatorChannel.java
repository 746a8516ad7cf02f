package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.channel.Channel;
import io.dueline.notifier.channel.OutboundText;
import io.dueline.notifier.channel.SendOutcome;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.schedule.Wakeups;
import io.dueline.notifier.trace.Trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;
import java.util.Set;

/// Puts texts onto simulated phones. It serves every kind no real carrier does.
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class SimulatorChannel implements Channel {

    static final String NAME = "simulator";
    private static final Logger log = LoggerFactory.getLogger(SimulatorChannel.class);

    private final CarrierRows rows;
    private final SimulatorSettings settings;
    private final Wakeups wakeups;
    private final Live live;
    private final Clock clock;

    SimulatorChannel(
            CarrierRows rows, SimulatorSettings settings, Wakeups wakeups, Live live, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.wakeups = wakeups;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<ChannelKind> kinds() {
        return settings.enabled() ? Set.of(ChannelKind.values()) : Set.of();
    }

    @Override
    public Mono<SendOutcome> send(OutboundText text) {
        return rows.mood()
                .flatMap(mood -> react(mood.to(text), text))
                .doOnError(fault -> log.warn("{} not put onto a phone: {}", text, Trace.of(fault)))
                .onErrorReturn(Reaction.SILENCE);
    }

    private Mono<SendOutcome> react(Reaction reaction, OutboundText text) {
        return switch (reaction) {
            case Reaction.Refused(var outcome) -> Mono.just(outcome);
            case Reaction.Silent(var receipt) ->
                    put(text, List.of(receipt)).thenReturn(Reaction.SILENCE);
            case Reaction.Taken(var receipts) ->
                    put(text, receipts).map(put -> new SendOutcome.Accepted(put.providerId()));
        };
    }

    private Mono<CarrierRows.Put> put(OutboundText text, List<Planned> receipts) {
        return rows.put(text, receipts, clock.instant()).delayUntil(this::tell);
    }

    private Mono<Void> tell(CarrierRows.Put put) {
        return live.changed(Change.Topic.PHONE, put.phone()).then(wakeups.wake(NAME));
    }
}
