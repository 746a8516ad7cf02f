package io.dueline.notifier.imports.lines;

import io.dueline.notifier.billing.Item;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.owner.Owner;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A charge of an invoice, for a unit that is known already.
///
/// @param number of the unit's owner, if the sheet says it
public record InvoiceLine(
        int row,
        Optional<String> number,
        String unit,
        String invoice,
        Item item,
        Period period,
        LocalDate dueOn,
        Due due)
        implements SheetLine {

    /// The same with the owner as known, of whom it says nothing new.
    public BillLine owedBy(Owner owner) {
        var known =
                new Person(
                        Optional.of(owner.reference()),
                        owner.name(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty());
        return new BillLine(row, known, unit, Optional.empty(), invoice, item, period, dueOn, due);
    }

    /// What tells this charge from others of the sheet.
    public String charge() {
        return invoice + "\n" + item.key();
    }

    @Override
    public String toString() {
        return "InvoiceLine[" + row + "]";
    }
}
