package io.dueline.bot.understanding.dates;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One meaning of some words: a day, a range, or, without a first day, a deadline.
public record Span(@Nullable LocalDate from, LocalDate to) {

    static Span on(LocalDate day) {
        return new Span(day, day);
    }

    static Span until(LocalDate day) {
        return new Span(null, day);
    }

    /// Both ends, unless it has begun already: then only the end says something.
    static Span between(LocalDate from, LocalDate to, LocalDate today) {
        return from.isAfter(today) ? new Span(from, to) : until(to);
    }
}
