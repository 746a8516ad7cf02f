package io.dueline.notifier.paylink.sandbox;

import io.dueline.notifier.billing.Money;

import org.jspecify.annotations.Nullable;

/// A checkout with play money.
///
/// @param payment its number, once it was paid
record PlayCheckout(String session, Money amount, State state, @Nullable String payment) {

    enum State {
        OPEN,
        PAID,
        DECLINED
    }

    @Override
    public String toString() {
        return "PlayCheckout[" + state + "]";
    }
}
