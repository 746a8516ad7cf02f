package io.dueline.notifier.imports.lines;

import io.dueline.notifier.billing.Item;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.owner.Unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// A charge of an invoice, for a unit of an owner.
public record BillLine(
        int row,
        Person owner,
        String unit,
        Optional<Unit.Kind> kind,
        String invoice,
        Item item,
        Period period,
        LocalDate dueOn,
        Due due)
        implements SheetLine, HolderLine {

    @Override
    public List<String> units() {
        return List.of(unit);
    }

    /// What tells this charge from others of the sheet.
    public String charge() {
        return invoice + "\n" + item.key();
    }

    @Override
    public String toString() {
        return "BillLine[" + row + "]";
    }
}
