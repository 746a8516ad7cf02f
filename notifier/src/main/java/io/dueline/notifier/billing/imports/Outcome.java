package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.Billed.Entered;
import io.dueline.notifier.billing.NewInvoice;
import io.dueline.notifier.billing.imports.Tally.Kind;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Gathers what came of the batches of one sheet. Used by one subscriber.
final class Outcome {

    private final Survey survey;
    private final Tally tally = new Tally();
    private final SortedMap<Integer, List<Fault>> faults;

    Outcome(Survey survey) {
        this.survey = survey;
        this.faults = new TreeMap<>(survey.faults());
    }

    Survey survey() {
        return survey;
    }

    Tally tally() {
        return tally;
    }

    Stream<Fault> faults() {
        return faults.values().stream().flatMap(List::stream);
    }

    int accepted() {
        return survey.rows() - faults.size();
    }

    Outcome with(Taken taken) {
        taken.faults().forEach(fault -> faults.put(fault.row(), List.of(fault)));
        taken.plan().changes().forEach(this::count);
        taken.invoices().forEach(this::count);
        return this;
    }

    private void count(OwnerChange change) {
        tally.note(Kind.OWNER, change.reference(), change.outcome());
        change.unitOutcomes().forEach((label, outcome) -> tally.note(Kind.UNIT, label, outcome));
    }

    private void count(Entered entered) {
        var invoice = entered.invoice();
        tally.note(Kind.INVOICE, invoice.reference(), entered.outcome());
        for (int i = 0; i < entered.charges().size(); i++) {
            tally.note(Kind.CHARGE, charge(invoice, i), entered.charges().get(i));
        }
    }

    private static String charge(NewInvoice invoice, int index) {
        return invoice.reference() + "\n" + invoice.charges().get(index).item().key();
    }
}
