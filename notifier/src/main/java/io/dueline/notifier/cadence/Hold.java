package io.dueline.notifier.cadence;

import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/// A time in which an owner is not reminded, seen by everybody.
///
/// @param until when it ends by itself; nothing if somebody has to end it
/// @param by `bot`, `plan` or `staff:` and a number
/// @param reason why a person placed it: a code staff see explained, or their own words
public record Hold(
        OwnerId owner, Kind kind, @Nullable Instant until, String by, @Nullable String reason) {

    /// One whose kind says it all.
    public Hold(OwnerId owner, Kind kind, @Nullable Instant until, String by) {
        this(owner, kind, until, by, null);
    }

    /// Why an owner is left alone.
    public enum Kind {
        /// They say the money is on its way.
        SAYS_PAID,
        /// A member of staff is talking with them.
        TAKEN_OVER,
        /// A person waits for a person.
        WAITS_FOR_STAFF,
        /// Hardship, a death, a dispute in court, a sale: placed by staff, and by the bot when
        /// somebody says not to be the owner. Staff end it.
        SPECIAL,
        /// Left out of a round by staff who checked it first.
        EXCLUDED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
