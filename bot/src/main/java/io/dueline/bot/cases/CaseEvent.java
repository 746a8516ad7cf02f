package io.dueline.bot.cases;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Locale;

/// One thing that happened in a case.
///
/// @param by `bot`, `owner`, `api`, or `team:` or `staff:` and a number
/// @param words what they said with it
/// @param detail a code that says more, as in `opted_out` for [Kind#NOT_ASKED]
public record CaseEvent(
        long caseId,
        Kind kind,
        String by,
        @Nullable String words,
        @Nullable String detail,
        Instant at) {

    /// What happened.
    public enum Kind {
        OPENED,
        TOLD,
        /// There is no address to tell the team at: staff have to.
        NOT_TOLD,
        ACCEPTED,
        NOTE,
        DONE,
        ASKED,
        /// The owner cannot be asked whether it is fixed: staff have to find out.
        NOT_ASKED,
        CONFIRMED,
        REOPENED,
        WORDS_ADDED;

        /// The name used in tables and JSON.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "CaseEvent[" + caseId + " " + kind + "]";
    }
}
