package io.dueline.bot.understanding;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A day, a range or a deadline, both ends inclusive.
///
/// @param from the first day; absent for a deadline ("by Friday")
/// @param to the last day
public record PromisedDays(@Nullable LocalDate from, LocalDate to) {

    public PromisedDays {
        if (from != null && from.isAfter(to)) {
            throw new IllegalArgumentException("days begin on " + from + " and end on " + to);
        }
    }

    public static PromisedDays on(LocalDate day) {
        return new PromisedDays(day, day);
    }

    /// The day that counts.
    public LocalDate last() {
        return to;
    }
}
