package io.dueline.notifier.paylink;

import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A visit to a payment provider, as far as we know how it went.
///
/// @param key ours of it
public record PastCheckout(
        long id,
        OwnerId owner,
        String key,
        Money amount,
        @Nullable InvoiceId towards,
        State state,
        Instant begunAt) {

    public enum State {
        BEGUN,
        PAID,
        FAILED,
        EXPIRED
    }

    boolean isOpen(Instant earliest) {
        return state == State.BEGUN && begunAt.isAfter(earliest);
    }

    @Override
    public String toString() {
        return "PastCheckout[" + id + " " + state + "]";
    }
}
