package io.dueline.notifier.imports.reading;

import io.dueline.notifier.imports.columns.Fault;
import io.dueline.notifier.imports.columns.Heading;
import io.dueline.notifier.imports.lines.BillLine;
import io.dueline.notifier.imports.lines.Due;
import io.dueline.notifier.imports.lines.HolderLine;
import io.dueline.notifier.imports.lines.InvoiceLine;
import io.dueline.notifier.imports.lines.OwnerLine;
import io.dueline.notifier.imports.lines.PaymentLine;
import io.dueline.notifier.imports.lines.SheetLine;

import java.util.ArrayList;
import java.util.List;

/// What the rows of a sheet have said so far, to find those that say otherwise. Where it cannot be
/// known which of two is right and money depends on it, neither is taken in.
final class Contradictions {

    private final Sayings names = new Sayings();
    private final Sayings units = new Sayings();
    private final Sayings invoices = new Sayings();
    private final Sayings amounts = new Sayings();
    private final Sayings payments = new Sayings();

    /// What is wrong with this row, and with earlier ones because of it.
    List<Fault> found(SheetLine line) {
        var faults = new ArrayList<Fault>();
        switch (line) {
            case BillLine bill -> {
                holder(bill.row(), bill, faults);
                var terms = List.of(bill.reference(), bill.unit(), bill.period(), bill.dueOn());
                invoice(bill.row(), bill.invoice(), terms, faults);
                amount(bill.row(), bill.charge(), bill.due(), faults);
            }
            case InvoiceLine invoice -> {
                var terms = List.of(invoice.unit(), invoice.period(), invoice.dueOn());
                invoice(invoice.row(), invoice.invoice(), terms, faults);
                amount(invoice.row(), invoice.charge(), invoice.due(), faults);
            }
            case OwnerLine owner -> holder(owner.row(), owner, faults);
            case PaymentLine payment -> payment(payment, faults);
        }
        return List.copyOf(faults);
    }

    private void holder(int row, HolderLine holder, List<Fault> faults) {
        var owner = holder.reference();
        names.contrary(owner, holder.owner().name(), row)
                .ifPresent(
                        other ->
                                faults.add(
                                        Fault.of(row, Heading.OWNER_NAME, "name_differs", other)));
        for (var unit : holder.units()) {
            units.contrary(unit, owner, row)
                    .ifPresent(
                            other ->
                                    faults.add(
                                            Fault.of(row, Heading.UNIT, "unit_elsewhere", other)));
        }
    }

    private void invoice(int row, String invoice, List<?> terms, List<Fault> faults) {
        invoices.contrary(invoice, terms, row)
                .ifPresent(other -> both(row, other, Heading.INVOICE, "invoice_differs", faults));
    }

    private void amount(int row, String charge, Due due, List<Fault> faults) {
        var column =
                switch (due) {
                    case Due.Charged _ -> Heading.AMOUNT;
                    case Due.Open _ -> Heading.OPEN;
                };
        amounts.contrary(charge, due.amount().minor(), row)
                .ifPresent(other -> both(row, other, column, "amount_differs", faults));
    }

    private void payment(PaymentLine payment, List<Fault> faults) {
        var said = List.of(payment.payer(), payment.amount().minor(), payment.paidOn());
        payments.contrary(payment.reference(), said, payment.row())
                .ifPresent(
                        other ->
                                both(
                                        payment.row(),
                                        other,
                                        Heading.REFERENCE,
                                        "payment_differs",
                                        faults));
    }

    private static void both(int row, int other, Heading heading, String code, List<Fault> faults) {
        faults.add(Fault.of(row, heading, code, other));
        faults.add(Fault.of(other, heading, code, row));
    }
}
