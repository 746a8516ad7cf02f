package io.dueline.notifier.access;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Set;

/// A key as people want it; the parts mean what they mean in [ApiKey].
public record NewApiKey(
        String name, Set<Scope> scopes, @Nullable Instant expiresAt, String madeBy) {

    public NewApiKey {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a key has a name");
        }
        if (scopes.isEmpty()) {
            throw new IllegalArgumentException("a key is good for something");
        }
    }
}
