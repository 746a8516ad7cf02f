package io.dueline.notifier.access;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/// A key by which a program is known, without the key itself.
///
/// @param name what the program is, as the people who made it call it
/// @param prefix how it begins, so that people can tell keys apart
/// @param madeBy who made it
/// @param expiresAt from when on it is good for nothing; empty where it is good until revoked
/// @param lastUsedAt to the minute
public record ApiKey(
        ApiKeyId id,
        String name,
        Set<Scope> scopes,
        String prefix,
        String madeBy,
        Instant madeAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    /// How exactly is known when it was last used.
    static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

    public enum State {
        GOOD,
        EXPIRED,
        REVOKED
    }

    public State stateAt(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt == null || now.isBefore(expiresAt) ? State.GOOD : State.EXPIRED;
    }

    boolean isGoodAt(Instant now) {
        return stateAt(now) == State.GOOD;
    }

    /// Whether its use now is worth noting.
    boolean isNewlyUsedAt(Instant now) {
        return lastUsedAt == null || !now.isBefore(lastUsedAt.plus(USE_NOTED_EVERY));
    }

    ApiKey usedAt(Instant now) {
        return new ApiKey(id, name, scopes, prefix, madeBy, madeAt, expiresAt, now, revokedAt);
    }

    Caller caller() {
        return new Caller("key:" + id.value(), name, scopes);
    }
}
