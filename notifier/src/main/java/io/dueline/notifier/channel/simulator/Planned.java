package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.channel.DeliveryReceipt.Status;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// A receipt the carrier will hand in.
///
/// @param after how long after taking the text
record Planned(Status status, @Nullable String errorCode, Duration after) {

    static Planned delivered(Duration after) {
        return new Planned(Status.DELIVERED, null, after);
    }

    static Planned undelivered(Duration after) {
        return new Planned(Status.UNDELIVERED, "out-of-reach", after);
    }
}
