package io.dueline.notifier.hooks;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Something that happened to an owner. It names the owner by numbers only: whoever is told and may
/// know more asks the API.
public sealed interface Event {

    EventKind kind();

    OwnerId owner();

    /// What tells it from every other event, so that it is told once.
    String key();

    /// Money came in.
    ///
    /// @param outstanding what the owner still has to pay in that currency, due or not
    record PaymentRecorded(Payment payment, Money outstanding) implements Event {
        @Override
        public EventKind kind() {
            return EventKind.PAYMENT_RECORDED;
        }

        @Override
        public OwnerId owner() {
            return payment.owner();
        }

        @Override
        public String key() {
            return "payment:" + payment.id().value();
        }
    }

    /// A promise was made, kept or broken.
    ///
    /// @param kind one of the three
    /// @param amount what it is about
    record PromiseMoved(EventKind kind, OwnerId owner, long promise, LocalDate due, Money amount)
            implements Event {
        @Override
        public String key() {
            return kind.code() + ":" + promise;
        }
    }

    /// A case was opened or resolved.
    ///
    /// @param kind one of the two
    /// @param number what people call it, as in `C-1042`
    /// @param holdsMoney whether the owner refuses to pay because of it
    record CaseMoved(
            EventKind kind,
            OwnerId owner,
            long id,
            String number,
            String topic,
            int level,
            boolean holdsMoney)
            implements Event {

        /// A case that opens again resolves again.
        @Override
        public String key() {
            return kind.code() + ":" + id + ":" + level;
        }
    }

    /// A message did not reach its owner and will not.
    ///
    /// @param purpose what it was for
    /// @param channel by which it went
    record MessageUndeliverable(
            OwnerId owner, long message, String purpose, String channel, @Nullable String reason)
            implements Event {
        @Override
        public EventKind kind() {
            return EventKind.MESSAGE_UNDELIVERABLE;
        }

        @Override
        public String key() {
            return "message:" + message;
        }
    }
}
