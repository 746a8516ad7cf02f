package io.dueline.notifier.arrears;

import io.dueline.notifier.arrears.ArrearsPosition.Line;
import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The payments of one currency while they are spread over charges: some name the invoice they are
/// for, the rest is free.
final class Purse {

    private final Map<InvoiceId, Long> named = new HashMap<>();
    private long free;

    private Purse() {}

    static Purse of(List<Payment> payments) {
        var purse = new Purse();
        payments.forEach(purse::put);
        return purse;
    }

    private void put(Payment payment) {
        var invoice = payment.towards();
        if (invoice == null) {
            free += payment.amount().minor();
        } else {
            named.merge(invoice, payment.amount().minor(), Math::addExact);
        }
    }

    /// Pays each charge from what names its invoice; what is too much for the invoice becomes free.
    List<Line> payNamed(List<Line> charges) {
        var after = charges.stream().map(this::payNamed).toList();
        free += named.values().stream().mapToLong(Long::longValue).sum();
        named.clear();
        return after;
    }

    /// Pays the charges one after the other from what is free.
    List<Line> payRest(List<Line> charges) {
        return charges.stream().map(this::payRest).toList();
    }

    long left() {
        return free;
    }

    private Line payNamed(Line line) {
        var part = Math.min(named.getOrDefault(line.invoice(), 0L), line.open().minor());
        named.computeIfPresent(line.invoice(), (_, left) -> left - part);
        return line.paid(new Money(part, line.open().currency()));
    }

    private Line payRest(Line line) {
        var part = Math.min(free, line.open().minor());
        free -= part;
        return line.paid(new Money(part, line.open().currency()));
    }
}
