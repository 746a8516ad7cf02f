package io.dueline.notifier.hooks;

import io.dueline.notifier.community.Community;
import io.dueline.notifier.schedule.Wakeups;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;

/// What was told to whom, and telling it once more.
@Component
public class HookLog {

    private final DeliveryRows deliveries;
    private final EventRows events;
    private final Bodies bodies;
    private final Wakeups wakeups;
    private final TransactionalOperator transaction;
    private final Clock clock;

    HookLog(
            DeliveryRows deliveries,
            EventRows events,
            Bodies bodies,
            Wakeups wakeups,
            TransactionalOperator transaction,
            Clock clock) {
        this.deliveries = deliveries;
        this.events = events;
        this.bodies = bodies;
        this.wakeups = wakeups;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// The latest first.
    public Flux<Telling> of(long endpoint, int most) {
        return deliveries.latest(endpoint, most);
    }

    /// Tells it from the first attempt on, whatever came of it before.
    public Mono<Void> again(long endpoint, long telling) {
        return deliveries
                .again(endpoint, telling, clock.instant())
                .filter(found -> found > 0)
                .flatMap(_ -> wakeups.wake(Hooks.WORKER))
                .as(transaction::transactional);
    }

    /// Tries whether the way to an endpoint is open.
    public Mono<Void> ping(Endpoint endpoint, Community community) {
        return events.insertFor(endpoint.id(), bodies.ping(community))
                .flatMap(_ -> wakeups.wake(Hooks.WORKER))
                .as(transaction::transactional);
    }
}
