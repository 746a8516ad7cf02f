package io.dueline.notifier.imports.plan;

import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Invoice;
import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.owner.UnitId;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// An account as it would be after an import. Pure.
final class Foresight {

    /// Invoices that are not entered yet are younger than all that are.
    private static final long YOUNGEST = 1L << 62;

    private Foresight() {}

    static Account of(Account before, List<PlannedInvoice> invoices, List<Payment> payments) {
        var after = new LinkedHashMap<String, Invoice>();
        before.invoices().forEach(invoice -> after.put(invoice.reference(), invoice));
        for (var planned : invoices) {
            after.put(planned.reference(), invoice(before, planned, YOUNGEST + after.size()));
        }
        var paid = new ArrayList<>(before.payments());
        paid.addAll(payments);
        return new Account(
                before.owner(),
                before.community(),
                List.copyOf(after.values()),
                List.copyOf(paid),
                before.reversals());
    }

    private static Invoice invoice(Account before, PlannedInvoice planned, long number) {
        var standing = planned.standing();
        return new Invoice(
                standing.map(Invoice::id).orElse(new InvoiceId(number)),
                before.owner(),
                standing.map(Invoice::unit)
                        .orElseGet(() -> new Unit(new UnitId(0), planned.unit(), Unit.Kind.FLAT)),
                planned.reference(),
                planned.period(),
                planned.dueOn(),
                charges(standing.map(Invoice::charges).orElse(List.of()), planned.charges()));
    }

    /// Charges an invoice no longer names stand.
    private static List<Charge> charges(List<Charge> before, List<Charge> planned) {
        var after = new LinkedHashMap<String, Charge>();
        before.forEach(charge -> after.put(charge.item().key(), charge));
        planned.forEach(charge -> after.put(charge.item().key(), charge));
        return List.copyOf(after.values());
    }
}
