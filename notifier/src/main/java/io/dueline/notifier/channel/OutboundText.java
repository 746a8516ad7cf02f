package io.dueline.notifier.channel;

import io.dueline.notifier.owner.Address;

import java.time.Duration;

/// A text on its way to an address.
///
/// @param message our own number of it, which travels along so that a receipt finds back by itself
/// @param attempt which try of ours this is, from 1
/// @param text as the person will read it, links included; never logged
/// @param validity how long the carrier may keep trying
public record OutboundText(long message, int attempt, Address to, String text, Duration validity) {

    @Override
    public String toString() {
        return "OutboundText[" + message + "#" + attempt + "]";
    }
}
