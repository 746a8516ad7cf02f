package io.dueline.notifier.paylink;

import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A link that was handed out.
///
/// @param wrongAttempts since somebody last showed to be the owner
/// @param lockedUntil until when no attempt counts
/// @param closed whether it lets nobody new in, because all is paid
record PayLink(
        PayLinkId id,
        OwnerId owner,
        int wrongAttempts,
        @Nullable Instant lockedUntil,
        boolean closed) {

    boolean isLocked(Instant now) {
        return lockedUntil != null && now.isBefore(lockedUntil);
    }
}
