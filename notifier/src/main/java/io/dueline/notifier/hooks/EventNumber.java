package io.dueline.notifier.hooks;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// What an event is called towards other systems: the same each time it is told, and without a
/// meaning of its own. Pure.
final class EventNumber {

    private EventNumber() {}

    /// @param key the event's, see [Event#key()]
    static String of(String key) {
        var made = UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
        return "evt_" + made.toString().replace("-", "");
    }
}
