package io.dueline.notifier.hooks;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.schedule.Wakeups;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

/// Tells other systems what happens here.
@Component
public class Hooks {

    static final String WORKER = "hooks";

    private final EventRows events;
    private final Bodies bodies;
    private final OwnerDirectory owners;
    private final Communities communities;
    private final Wakeups wakeups;
    private final TransactionalOperator transaction;

    Hooks(
            EventRows events,
            Bodies bodies,
            OwnerDirectory owners,
            Communities communities,
            Wakeups wakeups,
            TransactionalOperator transaction) {
        this.events = events;
        this.bodies = bodies;
        this.owners = owners;
        this.communities = communities;
        this.wakeups = wakeups;
        this.transaction = transaction;
    }

    /// Tells everybody who wants to know; the same event again is not told again. It belongs to the
    /// caller's transaction: it is told if that commits, and never if it rolls back.
    public Mono<Void> publish(Event event) {
        return owners.find(event.owner())
                .zipWhen(owner -> communities.find(owner.community()))
                .map(both -> bodies.of(event, both.getT1(), both.getT2()))
                .flatMap(events::insert)
                .filter(told -> told > 0)
                .flatMap(_ -> wakeups.wake(WORKER))
                .as(transaction::transactional);
    }
}
