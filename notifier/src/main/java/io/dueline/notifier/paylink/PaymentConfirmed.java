package io.dueline.notifier.paylink;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;

/// A provider's word that money came in.
///
/// @param payment the provider's number of the payment; the same one is booked once
/// @param session the provider's number of the checkout it came through
/// @param amount what was really paid
public record PaymentConfirmed(
        String provider, String payment, String session, Money amount, Payment.Method method) {

    @Override
    public String toString() {
        return "PaymentConfirmed[" + provider + "]";
    }
}
