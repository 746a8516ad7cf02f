package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.Billed.Entered;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.NewInvoice;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerDirectory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;

/// Writes a batch of rows, all of it or nothing. Batches for one community take turns; the owners
/// that are known already are held still meanwhile.
@Component
class ArrearsWriter {

    private final ImportRows rows;
    private final OwnerDirectory owners;
    private final Ledger ledger;
    private final TransactionalOperator transaction;

    ArrearsWriter(
            ImportRows rows,
            OwnerDirectory owners,
            Ledger ledger,
            TransactionalOperator transaction) {
        this.rows = rows;
        this.owners = owners;
        this.ledger = ledger;
        this.transaction = transaction;
    }

    Mono<Taken> take(CommunityId community, List<ArrearsRow> batch) {
        return rows.takeTurns(community)
                .then(Mono.defer(() -> known(community, batch)))
                .delayUntil(known -> owners.alone(known.ownerIds()))
                .map(known -> Plan.of(community, batch, known))
                .delayUntil(this::enterOwners)
                .flatMap(this::bill)
                .as(transaction::transactional);
    }

    private Mono<Known> known(CommunityId community, List<ArrearsRow> batch) {
        var references = batch.stream().map(ArrearsRow::reference).distinct().toList();
        var units = batch.stream().map(ArrearsRow::unit).distinct().toList();
        var invoices = batch.stream().map(ArrearsRow::invoice).distinct().toList();
        return owners.named(community, references, units)
                .collectList()
                .zipWhen(_ -> ledger.held(community, invoices).collectList(), Known::of);
    }

    private Mono<Void> enterOwners(Plan plan) {
        return Flux.fromIterable(plan.changes())
                .filter(change -> !change.isNone())
                .map(change -> change.entry(plan.community()))
                .concatMap(owners::enter)
                .then();
    }

    private Mono<Taken> bill(Plan plan) {
        return owners.named(plan.community(), plan.rows().keySet(), List.of())
                .collectList()
                .map(plan::invoices)
                .flatMap(this::bill)
                .map(entered -> new Taken(plan, entered));
    }

    private Mono<List<Entered>> bill(List<NewInvoice> invoices) {
        return invoices.isEmpty() ? Mono.just(List.of()) : ledger.billAll(invoices);
    }
}
