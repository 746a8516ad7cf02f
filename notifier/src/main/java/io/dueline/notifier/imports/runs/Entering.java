package io.dueline.notifier.imports.runs;

import io.dueline.notifier.billing.Billed;
import io.dueline.notifier.billing.Billed.Entered;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.NewInvoice;
import io.dueline.notifier.billing.NewPayment;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.imports.columns.Fault;
import io.dueline.notifier.imports.columns.Heading;
import io.dueline.notifier.imports.lines.BillLine;
import io.dueline.notifier.imports.lines.InvoiceLine;
import io.dueline.notifier.imports.lines.OwnerLine;
import io.dueline.notifier.imports.lines.PaymentLine;
import io.dueline.notifier.imports.lines.SheetLine;
import io.dueline.notifier.imports.plan.Counted;
import io.dueline.notifier.imports.plan.Known;
import io.dueline.notifier.imports.plan.Plan;
import io.dueline.notifier.imports.plan.PlannedInvoice;
import io.dueline.notifier.imports.plan.PlannedPayment;
import io.dueline.notifier.imports.plan.Tally;
import io.dueline.notifier.imports.runs.OutlookRows.Stage;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Puts a plan into the ledger, and counts what became of it.
@Component
class Entering {

    private final OwnerDirectory owners;
    private final Ledger ledger;
    private final OutlookRows outlooks;

    Entering(OwnerDirectory owners, Ledger ledger, OutlookRows outlooks) {
        this.owners = owners;
        this.ledger = ledger;
        this.outlooks = outlooks;
    }

    Mono<Void> hold(Known known) {
        return owners.alone(known.ownerIds());
    }

    /// @return why some rows were left out after all
    Mono<List<Fault>> enter(Page page, Plan plan) {
        var tally = new Tally();
        plan.countHolders(tally);
        return enterOwners(page, plan)
                .then(Mono.defer(() -> bill(page, plan)))
                .map(entered -> counted(entered, tally))
                .delayUntil(_ -> pay(page, plan, tally))
                .delayUntil(_ -> outlooks.count(page.run(), Stage.DONE, tally))
                .map(entered -> faults(page, plan, entered));
    }

    private Mono<Void> enterOwners(Page page, Plan plan) {
        var changed =
                plan.changes().stream()
                        .filter(change -> !change.isNone())
                        .map(change -> change.entry(page.step().community().id()))
                        .toList();
        return changed.isEmpty() ? Mono.empty() : owners.enterAll(changed).then();
    }

    private Mono<List<Entered>> bill(Page page, Plan plan) {
        var debtors = plan.invoices().stream().map(PlannedInvoice::owner).distinct().toList();
        return debtors.isEmpty()
                ? Mono.just(List.of())
                : owners.named(page.step().community().id(), debtors, List.of())
                        .collectMap(Owner::reference)
                        .map(entered -> invoices(plan, entered))
                        .flatMap(ledger::billAll);
    }

    private static List<NewInvoice> invoices(Plan plan, Map<String, Owner> entered) {
        return plan.invoices().stream()
                .map(invoice -> invoice.entry(Objects.requireNonNull(entered.get(invoice.owner()))))
                .toList();
    }

    private static List<Entered> counted(List<Entered> entered, Tally tally) {
        for (var invoice : entered) {
            tally.note(Counted.INVOICE, invoice.outcome());
            invoice.charges().forEach(charge -> tally.note(Counted.CHARGE, charge));
        }
        return entered;
    }

    private Mono<Void> pay(Page page, Plan plan, Tally tally) {
        plan.payments().forEach(payment -> tally.note(Counted.PAYMENT, payment.outcome()));
        return Flux.fromIterable(plan.payments())
                .filter(payment -> payment.outcome() == Billed.NEW)
                .map(payment -> entry(page.step().community(), payment))
                .concatMap(ledger::post)
                .then();
    }

    private static NewPayment entry(Community community, PlannedPayment payment) {
        return payment.entry(Knowledge.source(community.id()), community.zone());
    }

    /// Somebody else may have used the number of an invoice since the plan was made.
    private static List<Fault> faults(Page page, Plan plan, List<Entered> entered) {
        var refused =
                entered.stream()
                        .filter(one -> one.outcome() == Billed.ANOTHERS)
                        .map(one -> one.invoice().reference())
                        .collect(Collectors.toSet());
        var late =
                page.lines().stream()
                        .filter(line -> invoice(line).filter(refused::contains).isPresent())
                        .map(line -> Fault.of(line.row(), Heading.INVOICE, "invoice_taken"));
        return Stream.concat(plan.faults().stream(), late).toList();
    }

    private static Optional<String> invoice(SheetLine line) {
        return switch (line) {
            case BillLine bill -> Optional.of(bill.invoice());
            case InvoiceLine invoice -> Optional.of(invoice.invoice());
            case OwnerLine _, PaymentLine _ -> Optional.empty();
        };
    }
}
