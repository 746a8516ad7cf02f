package io.dueline.notifier.arrears;

import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Which debts are disputed or promised. Whoever learns of it says so here; positions show it.
@Component
public class Marks {

    private final MarkRows rows;
    private final OwnerDirectory owners;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Marks(MarkRows rows, OwnerDirectory owners, TransactionalOperator transaction, Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Puts a mark, in the stead of the one of the same kind and reference if there is one.
    public Mono<Void> put(Mark mark) {
        return owners.alone(mark.owner())
                .then(Mono.defer(() -> lift(mark.owner(), mark.kind(), mark.reference())))
                .then(Mono.defer(() -> rows.insert(mark, clock.instant())))
                .as(transaction::transactional);
    }

    /// Nothing happens if there is no such mark.
    public Mono<Void> lift(OwnerId owner, Mark.Kind kind, String reference) {
        return rows.lift(owner, kind, reference, clock.instant()).as(transaction::transactional);
    }

    /// The marks that stand, by owner.
    Mono<Map<OwnerId, List<Mark>>> among(Collection<OwnerId> owners) {
        return rows.standing(owners);
    }
}
