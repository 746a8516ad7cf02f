package io.dueline.config.start;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;

/// The moment a demonstration starts at.
public final class ClockStart {

    public static final String KEY = "dueline.clock";

    private ClockStart() {}

    /// @param text a date with time and offset, like `2026-11-24T10:00+08:00`
    public static Instant of(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeParseException e) {
            throw new StartRefused(
                    "DUELINE_CLOCK (dueline.clock) is \"%s\", which is no moment.".formatted(text),
                    "Write date, time and offset, for example 2026-11-24T10:00+08:00.",
                    e);
        }
    }
}
