package io.dueline.admin.conversations;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// One message of a talk.
///
/// @param by `owner`, `plan`, `bot` or `staff`
/// @param staff the name of the member of staff who wrote it
/// @param state how far ours has come, as in `held_back`; theirs: `new`, `read` or `failed`
/// @param reason the code of why it did not leave, or not yet
/// @param notBefore when it may leave at the earliest
/// @param understood what the bot made of theirs
/// @param read whether the bot looked at theirs
record Said(
        String key,
        String by,
        @Nullable String staff,
        String channel,
        List<Piece> pieces,
        String state,
        @Nullable String reason,
        Instant at,
        @Nullable Instant notBefore,
        List<Understood> understood,
        boolean read) {

    public boolean isOwners() {
        return "owner".equals(by);
    }

    /// On whose side and in which tone it is shown; plan and bot are both the machine.
    public String tone() {
        return "plan".equals(by) ? "bot" : by;
    }

    public boolean isWaiting() {
        return "pending".equals(state);
    }

    /// Whether somebody should know that it did not arrive.
    public boolean isLost() {
        return List.of("undelivered", "failed", "in_doubt", "expired").contains(state);
    }

    public boolean isHeld() {
        return "held_back".equals(state);
    }

    @Override
    public String toString() {
        return "Said[" + key + "]";
    }
}
