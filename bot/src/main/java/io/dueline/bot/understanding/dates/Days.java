package io.dueline.bot.understanding.dates;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.List;

/// What a stretch of text means on the calendar.
///
/// @param ahead meanings from today on, most likely first; empty for the past and for days that do
///     not exist
/// @param behind the last such day that is over, for sentences about the past
/// @param eve the last day *before* a festival, a weekend or a month; "before it" means that day
public record Days(List<Span> ahead, @Nullable LocalDate behind, @Nullable LocalDate eve) {

    /// Looks like a day and is none, so that no part of it is read as another.
    static final Days NONE = new Days(List.of(), null, null);

    public Days {
        ahead = List.copyOf(ahead);
    }

    static Days on(LocalDate day) {
        return new Days(List.of(Span.on(day)), null, null);
    }

    static Days onOr(LocalDate day, LocalDate other) {
        return new Days(List.of(Span.on(day), Span.on(other)), null, null);
    }

    static Days until(LocalDate day) {
        return new Days(List.of(Span.until(day)), null, null);
    }

    static Days past(LocalDate day) {
        return new Days(List.of(), day, null);
    }

    static Days spanning(LocalDate from, LocalDate to, LocalDate today) {
        if (to.isBefore(today)) {
            return past(to);
        }
        LocalDate eve = from.isAfter(today) ? from.minusDays(1) : null;
        return new Days(List.of(Span.between(from, to, today)), null, eve);
    }

    Days behind(LocalDate day) {
        return new Days(ahead, day, eve);
    }

    Days eve(LocalDate day) {
        return new Days(ahead, behind, day);
    }

    /// The same days as a deadline including them.
    Days asDeadline() {
        return new Days(ahead.stream().map(span -> Span.until(span.to())).toList(), behind, null);
    }

    /// The same days as a deadline that ends before them, where they have an eve.
    Days asDeadlineBefore() {
        return eve == null || ahead.isEmpty()
                ? asDeadline()
                : new Days(
                        List.of(Span.until(eve), Span.until(ahead.getFirst().to())), behind, null);
    }
}
