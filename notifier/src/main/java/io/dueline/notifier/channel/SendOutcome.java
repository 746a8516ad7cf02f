package io.dueline.notifier.channel;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What came of handing one text to a carrier. Each outcome carries its consequence; the outbox's
/// one `switch` reads it and nobody else decides. The classes follow Twilio's error pages and hold
/// for any carrier.
public sealed interface SendOutcome {

    /// The carrier has it.
    ///
    /// @param providerId what the carrier calls it
    record Accepted(String providerId) implements SendOutcome {}

    /// It certainly was not processed and may be tried again.
    ///
    /// @param after the least time to wait, when the carrier named one
    record TryLater(String code, @Nullable Duration after) implements SendOutcome {}

    /// The carrier may have it or may not. Never repeated by itself.
    record InDoubt(String code) implements SendOutcome {}

    /// The carrier knows that this person wants nothing from us.
    record PersonRefused(String code) implements SendOutcome {}

    /// Nobody can be reached at this address.
    record BadAddress(String code) implements SendOutcome {}

    /// This text will never pass: filtered, unregistered or outside the permitted form.
    record Rejected(String code) implements SendOutcome {}

    /// Our account or its settings are wrong; every other message would fail alike.
    record Misconfigured(String code) implements SendOutcome {}
}
