package io.dueline.notifier.imports.plan;

import io.dueline.notifier.billing.Held;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.imports.columns.Fault;
import io.dueline.notifier.imports.columns.Heading;
import io.dueline.notifier.imports.lines.BillLine;
import io.dueline.notifier.imports.lines.InvoiceLine;
import io.dueline.notifier.imports.lines.OwnerLine;
import io.dueline.notifier.imports.lines.PaymentLine;
import io.dueline.notifier.imports.lines.SheetLine;

import java.util.List;

/// What in the ledger speaks against a row. Pure.
final class Objections {

    private Objections() {}

    static List<Fault> to(SheetLine line, Known known) {
        return switch (Meant.by(line, known)) {
            case Meant.Nobody(var fault) -> List.of(fault);
            case Meant.Somebody(var owner) -> to(line, owner, known);
        };
    }

    private static List<Fault> to(SheetLine line, String owner, Known known) {
        return switch (line) {
            case BillLine bill -> invoice(bill.row(), bill.invoice(), bill.unit(), owner, known);
            case InvoiceLine bill -> invoice(bill.row(), bill.invoice(), bill.unit(), owner, known);
            case OwnerLine _ -> List.of();
            case PaymentLine payment -> payment(payment, owner, known);
        };
    }

    private static List<Fault> invoice(
            int row, String invoice, String unit, String owner, Known known) {
        return known.invoice(invoice).stream()
                .filter(held -> !held.unit().label().equals(unit) || !isTheirs(held, owner, known))
                .map(held -> elsewhere(row, held))
                .toList();
    }

    private static Fault elsewhere(int row, Held held) {
        return Fault.of(row, Heading.INVOICE, "invoice_elsewhere", held.unit().label());
    }

    private static List<Fault> payment(PaymentLine payment, String owner, Known known) {
        var same = Paying.same(payment, known);
        if (same.filter(booked -> !repeats(payment, booked, owner, known)).isPresent()) {
            return List.of(Fault.of(payment.row(), Heading.REFERENCE, "payment_known_otherwise"));
        }
        return payment.invoice().stream()
                .filter(invoice -> !isTheirs(invoice, owner, known))
                .map(
                        invoice ->
                                Fault.of(
                                        payment.row(), Heading.INVOICE, "unknown_invoice", invoice))
                .toList();
    }

    private static boolean repeats(PaymentLine payment, Payment booked, String owner, Known known) {
        return booked.amount().equals(payment.amount())
                && known.owner(owner).filter(o -> o.id().equals(booked.owner())).isPresent();
    }

    private static boolean isTheirs(String invoice, String owner, Known known) {
        return known.invoice(invoice).filter(held -> isTheirs(held, owner, known)).isPresent();
    }

    private static boolean isTheirs(Held held, String owner, Known known) {
        return known.owner(owner).filter(o -> o.id().equals(held.owner())).isPresent();
    }
}
