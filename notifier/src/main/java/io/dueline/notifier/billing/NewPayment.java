package io.dueline.notifier.billing;

import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A payment as its source reports it; the parts mean what they mean in [Payment]. A known one is
/// recognised by source and reference.
public record NewPayment(
        OwnerId owner,
        Money amount,
        Instant paidAt,
        Payment.Method method,
        String source,
        String reference,
        @Nullable InvoiceId towards) {

    public NewPayment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("a payment is more than nothing");
        }
    }

    @Override
    public String toString() {
        return "NewPayment[" + source + "]";
    }

    /// Whether that payment is this one reported once more, rather than another under its number.
    public boolean repeats(Payment booked) {
        return owner.equals(booked.owner()) && amount.equals(booked.amount());
    }
}
