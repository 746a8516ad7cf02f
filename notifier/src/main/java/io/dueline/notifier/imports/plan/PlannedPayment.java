package io.dueline.notifier.imports.plan;

import io.dueline.notifier.billing.Billed;
import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.NewPayment;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.PaymentId;
import io.dueline.notifier.imports.lines.PaymentLine;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.ZoneId;

/// A payment as the sheet reports it.
///
/// @param owner their reference
/// @param outcome new, or known already by whatever way
public record PlannedPayment(
        PaymentLine line,
        String owner,
        OwnerId payer,
        @Nullable InvoiceId towards,
        Billed outcome) {

    public int row() {
        return line.row();
    }

    /// @param source under which its reference is unique
    public NewPayment entry(String source, ZoneId zone) {
        return new NewPayment(
                payer,
                line.amount(),
                line.paidOn().atStartOfDay(zone).toInstant(),
                line.method(),
                source,
                line.reference(),
                towards);
    }

    /// The same as if it were booked.
    Payment foreseen(ZoneId zone) {
        var entry = entry("", zone);
        return new Payment(
                new PaymentId(-line.row()),
                payer,
                entry.amount(),
                entry.paidAt(),
                entry.method(),
                entry.source(),
                entry.reference(),
                towards);
    }

    @Override
    public String toString() {
        return "PlannedPayment[" + line.row() + "]";
    }
}
