package io.dueline.notifier.verification;

import io.dueline.notifier.billing.Money;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// Something about a debt that a person should look at before its owner is reminded (source plan,
/// chapter 1: verify first, so that nobody is chased by mistake).
public sealed interface Suspicion {

    /// The words of a page explain it, below `verification.suspicion`.
    String code();

    /// Money came in these days and something is still open: it may be meant for just that, or the
    /// rest may be on its way.
    record PaidLately(Money amount, LocalDate day) implements Suspicion {
        @Override
        public String code() {
            return "paid_lately";
        }
    }

    /// Far more is overdue than when the last round opened.
    record SumJumped(Money now, Money before) implements Suspicion {
        @Override
        public String code() {
            return "sum_jumped";
        }
    }

    /// An open charge is far dearer by the month than the same item of the same unit ever was.
    ///
    /// @param invoice the company's number of it
    /// @param item as the company writes it
    record FeeJumped(String invoice, String item, Money now, Money before) implements Suspicion {
        @Override
        public String code() {
            return "fee_jumped";
        }
    }

    /// Other owners are reached at the same number: a message may be read by the wrong one.
    ///
    /// @param name one of them
    record SharedAddress(int others, String name) implements Suspicion {
        @Override
        public String code() {
            return "shared_address";
        }
    }

    /// No message can reach the owner.
    record NoAddress() implements Suspicion {
        @Override
        public String code() {
            return "no_address";
        }
    }

    /// It has been due for longer than a claim can be enforced (Civil Code of the PRC, art. 188:
    /// three years).
    record OutOfTime(String invoice, LocalDate dueOn) implements Suspicion {
        @Override
        public String code() {
            return "out_of_time";
        }
    }

    /// Open is an invoice for a unit that is somebody else's by now.
    record ChangedHands(String unit) implements Suspicion {
        @Override
        public String code() {
            return "changed_hands";
        }
    }

    /// Staff placed a hold: a death, a sale, hardship, a court.
    ///
    /// @param reason a code, or their own words
    record OnHold(@Nullable String reason, @Nullable Instant until) implements Suspicion {
        @Override
        public String code() {
            return "on_hold";
        }
    }
}
