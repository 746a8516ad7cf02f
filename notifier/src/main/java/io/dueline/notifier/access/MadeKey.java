package io.dueline.notifier.access;

/// A key just made.
///
/// @param secret the key itself, which nobody can read again
public record MadeKey(ApiKey key, String secret) {

    @Override
    public String toString() {
        return "MadeKey[" + key.id().value() + "]";
    }
}
