package io.dueline.notifier.billing;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A payment as other systems see it.
///
/// @param source who reported it, as in `api` or `stripe`
/// @param invoice the number of the invoice it is meant for, if the payer named one
/// @param state `standing` or `reversed`
/// @param outstandingAfter what the owner still has to pay; only where it was booked just now
record PaymentView(
        long id,
        long owner,
        String ownerReference,
        MoneyView amount,
        Instant paidAt,
        String method,
        String source,
        String reference,
        @Nullable String invoice,
        String state,
        @Nullable ReversalView reversal,
        @Nullable MoneyView outstandingAfter) {

    record ReversalView(Instant at, String reason) {}

    static PaymentView of(Receipt receipt) {
        return of(receipt, null);
    }

    static PaymentView of(Receipt receipt, @Nullable Money outstandingAfter) {
        var payment = receipt.payment();
        var reversal = receipt.reversal();
        return new PaymentView(
                payment.id().value(),
                payment.owner().value(),
                receipt.ownerReference(),
                MoneyView.of(payment.amount()),
                payment.paidAt(),
                payment.method().code(),
                payment.source(),
                payment.reference(),
                receipt.invoice(),
                reversal == null ? "standing" : "reversed",
                reversal == null
                        ? null
                        : new ReversalView(reversal.reversedAt(), reversal.reason()),
                outstandingAfter == null ? null : MoneyView.of(outstandingAfter));
    }

    @Override
    public String toString() {
        return "PaymentView[" + id + "]";
    }
}
