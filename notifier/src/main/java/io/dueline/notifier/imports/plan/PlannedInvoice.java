package io.dueline.notifier.imports.plan;

import io.dueline.notifier.billing.Billed;
import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Invoice;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.NewInvoice;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.imports.plan.Difference.What;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.Unit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An invoice as the sheet wants it, beside the way it stands.
///
/// @param owner their reference
/// @param charges none where the sheet says that nothing is open of what we never heard of
/// @param standing nothing if it is new
/// @param said what the company said last of its charges, by item; repeating that changes nothing,
///     even where a person put the charge right since
public record PlannedInvoice(
        String owner,
        String unit,
        String reference,
        Period period,
        LocalDate dueOn,
        List<Charge> charges,
        Optional<Invoice> standing,
        Map<String, Money> said) {

    public NewInvoice entry(Owner entered) {
        var theirs =
                entered.units().stream()
                        .filter(one -> one.label().equals(unit))
                        .map(Unit::id)
                        .findFirst()
                        .orElseThrow();
        return new NewInvoice(
                entered.community(), entered.id(), theirs, reference, period, dueOn, charges);
    }

    Billed outcome() {
        if (standing.isEmpty()) {
            return Billed.NEW;
        }
        var same = charges.stream().allMatch(charge -> outcome(charge) == Billed.UNCHANGED);
        return same && standing.filter(this::hasOtherTerms).isEmpty()
                ? Billed.UNCHANGED
                : Billed.CHANGED;
    }

    Billed outcome(Charge charge) {
        var before = said.get(charge.item().key());
        if (before == null) {
            return Billed.NEW;
        }
        return before.equals(charge.amount()) ? Billed.UNCHANGED : Billed.CHANGED;
    }

    private boolean hasOtherTerms(Invoice known) {
        return !known.period().equals(period) || !known.dueOn().equals(dueOn);
    }

    List<Difference> differences() {
        return standing.map(this::differences).orElse(List.of());
    }

    private List<Difference> differences(Invoice known) {
        var found = new ArrayList<Difference>();
        if (!known.period().equals(period)) {
            found.add(of(What.PERIOD, "", said(known.period()), said(period)));
        }
        if (!known.dueOn().equals(dueOn)) {
            found.add(of(What.DUE_ON, "", known.dueOn().toString(), dueOn.toString()));
        }
        charges.stream()
                .filter(charge -> outcome(charge) == Billed.CHANGED)
                .forEach(
                        charge ->
                                charged(charge)
                                        .filter(was -> !was.equals(charge.amount()))
                                        .ifPresent(was -> found.add(amount(charge, was))));
        return found;
    }

    private Difference amount(Charge charge, Money was) {
        return of(
                What.AMOUNT,
                charge.item().label(),
                was.amount().toPlainString(),
                charge.amount().amount().toPlainString());
    }

    private Difference of(What what, String about, String was, String is) {
        return new Difference(what, reference, about, was, is);
    }

    private Optional<Money> charged(Charge charge) {
        return standing.stream()
                .flatMap(known -> known.charges().stream())
                .filter(known -> known.item().key().equals(charge.item().key()))
                .map(Charge::amount)
                .findFirst();
    }

    private static String said(Period period) {
        return period.from() + ".." + period.until();
    }

    @Override
    public String toString() {
        return "PlannedInvoice[]";
    }
}
