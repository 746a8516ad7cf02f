package io.dueline.notifier.imports.plan;

import io.dueline.notifier.imports.columns.Fault;
import io.dueline.notifier.imports.columns.Heading;
import io.dueline.notifier.imports.lines.HolderLine;
import io.dueline.notifier.imports.lines.InvoiceLine;
import io.dueline.notifier.imports.lines.PaymentLine;
import io.dueline.notifier.imports.lines.SheetLine;
import io.dueline.notifier.imports.plan.Known.Holding;

import java.util.Optional;

/// Whom a row means.
public sealed interface Meant {

    /// The owner of this reference, known or new.
    record Somebody(String reference) implements Meant {}

    /// Nobody we know, where somebody known was wanted.
    record Nobody(Fault fault) implements Meant {}

    static Meant by(SheetLine line, Known known) {
        return switch (line) {
            case HolderLine holder -> new Somebody(known.reference(holder));
            case InvoiceLine invoice ->
                    byUnit(invoice.row(), invoice.unit(), invoice.number(), known);
            case PaymentLine payment -> payer(payment, known);
        };
    }

    private static Meant payer(PaymentLine payment, Known known) {
        if (payment.unit().isPresent()) {
            return byUnit(payment.row(), payment.unit().get(), payment.number(), known);
        }
        var number = payment.number().orElseThrow();
        return known.owner(number).isPresent()
                ? new Somebody(number)
                : nobody(payment.row(), Heading.OWNER_REFERENCE, "unknown_owner", number);
    }

    private static Meant byUnit(int row, String unit, Optional<String> number, Known known) {
        var owner = known.holding(unit).map(Holding::owner);
        if (owner.isEmpty()) {
            return nobody(row, Heading.UNIT, "unknown_unit", unit);
        }
        var reference = owner.get().reference();
        return number.filter(said -> !said.equals(reference)).isPresent()
                ? nobody(row, Heading.OWNER_REFERENCE, "unit_not_theirs", unit, reference)
                : new Somebody(reference);
    }

    private static Meant nobody(int row, Heading heading, String code, Object... values) {
        return new Nobody(Fault.of(row, heading, code, values));
    }
}
