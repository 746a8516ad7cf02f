package io.dueline.notifier.access;

import java.nio.charset.StandardCharsets;

/// A request that its sender may repeat without harm.
///
/// @param caller whose key it bears; two callers may choose the same number
/// @param key the sender's number of it
/// @param fingerprint by which the same number for another request is noticed
public record Repeatable(String caller, String key, byte[] fingerprint) {

    /// @param what method and address
    public static Repeatable of(String caller, String key, String what, byte[] body) {
        var head = (what + "\n").getBytes(StandardCharsets.UTF_8);
        return new Repeatable(caller, key, Secret.sha256(head, body));
    }

    @Override
    public String toString() {
        return "Repeatable[" + caller + "]";
    }
}
