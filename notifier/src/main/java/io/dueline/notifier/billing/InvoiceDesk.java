package io.dueline.notifier.billing;

import io.dueline.notifier.billing.InvoiceBatch.InvoiceReport;
import io.dueline.notifier.billing.InvoicePlan.Result;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/// Finds out what a batch of invoices means and has the good ones entered, all of them or none.
@Component
class InvoiceDesk {

    private final Ledger ledger;
    private final Bills bills;
    private final OwnerDirectory owners;
    private final Communities communities;

    InvoiceDesk(Ledger ledger, Bills bills, OwnerDirectory owners, Communities communities) {
        this.ledger = ledger;
        this.bills = bills;
        this.owners = owners;
        this.communities = communities;
    }

    Mono<List<Result>> enter(InvoiceBatch batch) {
        return communities
                .byCode(batch.community())
                .flatMap(community -> reader(community, batch.invoices()))
                .map(reader -> InvoicePlan.of(batch.invoices(), reader))
                .flatMap(this::carryOut);
    }

    private Mono<InvoiceReader> reader(Community community, List<InvoiceReport> reports) {
        return Mono.zip(
                named(community, reports),
                known(community, reports),
                (named, known) -> new InvoiceReader(community, named, known));
    }

    private Mono<List<Owner>> named(Community community, List<InvoiceReport> reports) {
        var references = texts(reports, InvoiceReport::ownerReference);
        return owners.named(community.id(), references, texts(reports, InvoiceReport::unit))
                .collectList();
    }

    private Mono<List<Invoice>> known(Community community, List<InvoiceReport> reports) {
        return bills.invoices(community.id(), texts(reports, InvoiceReport::reference))
                .collectList();
    }

    private Mono<List<Result>> carryOut(InvoicePlan plan) {
        var invoices = plan.invoices();
        return invoices.isEmpty()
                ? Mono.just(plan.results(List.of()))
                : ledger.billAll(invoices).map(plan::results);
    }

    private static List<String> texts(
            List<InvoiceReport> reports, Function<InvoiceReport, @Nullable String> part) {
        return reports.stream()
                .map(part)
                .filter(Objects::nonNull)
                .map(String::strip)
                .distinct()
                .toList();
    }
}
