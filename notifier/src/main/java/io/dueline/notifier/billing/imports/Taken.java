package io.dueline.notifier.billing.imports;

import static java.util.stream.Collectors.toSet;

import io.dueline.notifier.billing.Billed;
import io.dueline.notifier.billing.Billed.Entered;

import java.util.List;
import java.util.stream.Stream;

/// What was planned for a batch, and what the ledger made of it.
record Taken(Plan plan, List<Entered> invoices) {

    /// Why rows of the batch were not taken in after all.
    Stream<Fault> faults() {
        return Stream.concat(plan.faults().stream(), lateFaults());
    }

    /// Somebody else may have used the number of an invoice since the plan was made.
    private Stream<Fault> lateFaults() {
        var refused =
                invoices.stream()
                        .filter(entered -> entered.outcome() == Billed.ANOTHERS)
                        .map(entered -> entered.invoice().reference())
                        .collect(toSet());
        return plan.rows().values().stream()
                .flatMap(List::stream)
                .filter(row -> refused.contains(row.invoice()))
                .map(row -> Fault.of(row.row(), Heading.INVOICE, "invoice_taken"));
    }
}
