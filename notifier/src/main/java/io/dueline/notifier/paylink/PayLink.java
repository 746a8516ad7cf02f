package io.dueline.notifier.paylink;

import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A link that was handed out.
///
/// @param wrongAttempts since somebody last showed to be the owner
/// @param lockedUntil until when no attempt counts
record PayLink(PayLinkId id, OwnerId owner, int wrongAttempts, @Nullable Instant lockedUntil) {

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
