package io.dueline.admin.owners;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// Reads an owner's account.
@Component
class Statements {

    private final OwnerDirectory owners;
    private final Communities communities;
    private final Ledger ledger;
    private final ArrearsBook arrears;
    private final AccountRows rows;

    Statements(
            OwnerDirectory owners,
            Communities communities,
            Ledger ledger,
            ArrearsBook arrears,
            AccountRows rows) {
        this.owners = owners;
        this.communities = communities;
        this.ledger = ledger;
        this.arrears = arrears;
        this.rows = rows;
    }

    /// Empty if there is no such owner.
    Mono<Statement> of(OwnerId id) {
        return owners.find(id).flatMap(this::of);
    }

    private Mono<Statement> of(Owner owner) {
        return Mono.zip(
                        communities.find(owner.community()),
                        ledger.account(owner.id()),
                        arrears.position(owner.id()),
                        rows.putRight(owner.id().value()).collectList())
                .map(t -> Statement.of(owner, t.getT1(), t.getT2(), t.getT3(), t.getT4()));
    }
}
