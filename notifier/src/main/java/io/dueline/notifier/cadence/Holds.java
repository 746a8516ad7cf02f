package io.dueline.notifier.cadence;

import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Whom to leave alone, until when, and why.
@Component
public class Holds {

    private final HoldRows rows;
    private final OwnerDirectory owners;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Holds(HoldRows rows, OwnerDirectory owners, TransactionalOperator transaction, Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Places a hold, in the stead of one of the same kind if there is one.
    public Mono<Void> place(Hold hold) {
        return owners.alone(hold.owner())
                .then(Mono.defer(() -> rows.lift(hold.owner(), hold.kind(), clock.instant())))
                .then(Mono.defer(() -> rows.insert(hold, clock.instant())))
                .as(transaction::transactional);
    }

    public Mono<Void> lift(OwnerId owner, Hold.Kind kind) {
        return rows.lift(owner, kind, clock.instant()).as(transaction::transactional);
    }

    public Mono<List<Hold>> of(OwnerId owner) {
        return among(List.of(owner)).map(all -> all.getOrDefault(owner, List.of()));
    }

    /// The holds in force now, by owner.
    public Mono<Map<OwnerId, List<Hold>>> among(Collection<OwnerId> owners) {
        return rows.inForce(owners, clock.instant());
    }
}
