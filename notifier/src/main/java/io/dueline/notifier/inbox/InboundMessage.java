package io.dueline.notifier.inbox;

import io.dueline.notifier.channel.InboundText.CarrierOptOut;
import io.dueline.notifier.owner.Address;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A text somebody wrote to us, as it lies in the inbox.
///
/// @param sentTo the address of ours it came to
/// @param carrierOptOut a keyword the carrier has already answered itself
/// @param media where pictures can be fetched
public record InboundMessage(
        long id,
        Address from,
        String sentTo,
        String text,
        @Nullable CarrierOptOut carrierOptOut,
        List<String> media,
        Instant receivedAt) {

    @Override
    public String toString() {
        return "InboundMessage[" + id + "]";
    }
}
