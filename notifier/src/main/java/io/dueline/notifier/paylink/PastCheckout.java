package io.dueline.notifier.paylink;

import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
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

    /// Whether the bill is still open for it: there is so much to pay, and nothing that pays the
    /// same has come in since.
    boolean isStillOwed(Account account) {
        return account.outstanding(amount.currency()).compareTo(amount) >= 0
                && account.standing().stream().noneMatch(this::isPaidBy);
    }

    private boolean isPaidBy(Payment payment) {
        return payment.paidAt().isAfter(begunAt)
                && (towards == null
                        || payment.towards() == null
                        || towards.equals(payment.towards()));
    }

    boolean isOpen(Instant earliest) {
        return state == State.BEGUN && begunAt.isAfter(earliest);
    }

    @Override
    public String toString() {
        return "PastCheckout[" + id + " " + state + "]";
    }
}
