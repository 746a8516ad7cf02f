package io.dueline.notifier.channel;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What a carrier says about a message it took earlier.
///
/// @param providerId what the carrier calls it
/// @param message our own number, when it came back with the receipt
/// @param attempt which try of ours it was, when that came back
/// @param errorCode the carrier's number for what went wrong
/// @param verdict what that number means, in the words of an attempt's outcome; only of what was
/// not delivered
public record DeliveryReceipt(
        String channel,
        String providerId,
        @Nullable Long message,
        @Nullable Integer attempt,
        Status status,
        @Nullable String errorCode,
        @Nullable SendOutcome verdict,
        Instant receivedAt) {

    public DeliveryReceipt {
        if (verdict != null && status != Status.UNDELIVERED) {
            throw new IllegalArgumentException("only what was not delivered has a verdict");
        }
    }

    /// In the order of their rank: a message only ever moves down this list. Receipts carry no
    /// usable time of their own, so order cannot come from clocks.
    public enum Status {
        QUEUED,
        SENDING,
        SENT,
        UNDELIVERED,
        DELIVERED,
        READ;

        public int rank() {
            return ordinal();
        }
    }
}
