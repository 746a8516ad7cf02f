package io.dueline.notifier.cadence;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;

/// An owner's stance as it is, with the reason and the words that caused it.
public record StanceNow(
        Stance stance,
        @Nullable LocalDate until,
        String reason,
        @Nullable String words,
        @Nullable Instant since) {

    /// Where everybody begins.
    public static final StanceNow UNKNOWN =
            new StanceNow(Stance.UNDECIDED, null, "not_yet_spoken", null, null);
}
