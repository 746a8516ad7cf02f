package io.dueline.bot.selfservice;

import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.next;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The days most people mean: tomorrow, Friday, the end of the month. Pure.
final class DayChips {

    private DayChips() {}

    static List<LocalDate> from(LocalDate today) {
        return Stream.of(
                        today.plusDays(1),
                        today.with(next(DayOfWeek.FRIDAY)),
                        today.with(lastDayOfMonth()))
                .filter(day -> day.isAfter(today))
                .distinct()
                .sorted()
                .toList();
    }
}
