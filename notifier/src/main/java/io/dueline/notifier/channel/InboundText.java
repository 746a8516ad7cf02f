package io.dueline.notifier.channel;

import io.dueline.notifier.owner.Address;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A text that came in, as the carrier tells it.
///
/// @param channel the carrier's name
/// @param account the account it came to; with the provider's id it is unique
/// @param to our own address it was sent to
/// @param optOut what the carrier itself has already understood and answered, or nothing
/// @param media where pictures and other media can be fetched later; not fetched here
public record InboundText(
        String channel,
        String account,
        String providerId,
        Address from,
        String to,
        String text,
        @Nullable CarrierOptOut optOut,
        List<String> media,
        Instant receivedAt) {

    /// A keyword the carrier acted on before we heard of it.
    public enum CarrierOptOut {
        STOP,
        START,
        HELP
    }

    @Override
    public String toString() {
        return "InboundText[" + channel + " " + providerId + "]";
    }
}
