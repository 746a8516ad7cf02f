package io.dueline.notifier.hooks;

import io.dueline.notifier.community.CommunityId;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

/// A place that is told of what happens.
///
/// @param community whose events it hears; nothing for those of all
/// @param secretNumber which of its signing secrets counts, see [Signer]
/// @param pausedAt since when nothing is sent; what happens meanwhile waits
public record Endpoint(
        long id,
        @Nullable CommunityId community,
        URI url,
        Set<EventKind> kinds,
        int secretNumber,
        Instant madeAt,
        @Nullable Instant pausedAt) {

    public boolean isPaused() {
        return pausedAt != null;
    }
}
