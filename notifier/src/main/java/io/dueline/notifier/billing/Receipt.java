package io.dueline.notifier.billing;

import org.jspecify.annotations.Nullable;

/// A payment with what people call the things it hangs on.
///
/// @param invoice the number of the invoice the payer named, if any
/// @param reversal that it was taken back, if it was
record Receipt(
        Payment payment,
        String ownerReference,
        @Nullable String invoice,
        Payment.@Nullable Reversal reversal) {

    @Override
    public String toString() {
        return "Receipt[" + payment.id().value() + "]";
    }
}
