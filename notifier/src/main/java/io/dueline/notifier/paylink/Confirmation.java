package io.dueline.notifier.paylink;

import java.time.Duration;
import java.time.Instant;

/// What came of showing to be the owner.
public sealed interface Confirmation {

    /// There is no such link; unknown, expired and revoked are alike.
    record Gone() implements Confirmation {}

    /// The digits are the owner's.
    ///
    /// @param visitor what the browser shows from now on, kept by us only as a hash
    /// @param lifetime how long it is good for
    record Right(CapabilityToken visitor, Duration lifetime) implements Confirmation {}

    record Wrong() implements Confirmation {}

    /// There were too many wrong ones; until then even the right ones are refused.
    record Locked(Instant until) implements Confirmation {}
}
