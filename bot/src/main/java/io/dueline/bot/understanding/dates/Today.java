package io.dueline.bot.understanding.dates;

import static java.time.temporal.TemporalAdjusters.dayOfWeekInMonth;
import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;
import static java.time.temporal.TemporalAdjusters.next;
import static java.time.temporal.TemporalAdjusters.previousOrSame;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// The calendar seen from the day on which the owner wrote. A week runs Monday to Sunday.
record Today(LocalDate day) {

    Days plus(long days) {
        return Days.on(day.plusDays(days));
    }

    /// "Friday": the next one. Said on a Friday it may still mean today.
    Days weekday(DayOfWeek weekday) {
        LocalDate coming = day.with(next(weekday));
        Days days = day.getDayOfWeek() == weekday ? Days.onOr(coming, day) : Days.on(coming);
        return days.behind(day.minusDays(1).with(previousOrSame(weekday)));
    }

    /// A weekday of this week (0), the next (1) and so on.
    Days weekday(DayOfWeek weekday, int weeks) {
        LocalDate meant = monday(weeks).with(weekday);
        return meant.isBefore(day) ? Days.past(meant) : Days.on(meant);
    }

    /// "Next Friday": of next week, though some mean the coming one.
    Days nextWeekday(DayOfWeek weekday) {
        LocalDate meant = monday(1).with(weekday);
        LocalDate coming = day.with(next(weekday));
        return meant.equals(coming) ? Days.on(meant) : Days.onOr(meant, coming);
    }

    /// "Three Fridays from now".
    Days weekdayAhead(DayOfWeek weekday, int count) {
        return Days.on(day.with(next(weekday)).plusWeeks(count - 1L));
    }

    Days week(int weeks) {
        return Days.spanning(monday(weeks), monday(weeks).plusDays(6), day);
    }

    /// The end of a week is its Sunday; offices mean Friday.
    Days weekEnd(int weeks) {
        LocalDate sunday = monday(weeks).plusDays(6);
        LocalDate friday = sunday.minusDays(2);
        return friday.isBefore(day)
                ? Days.until(sunday)
                : new Days(List.of(Span.until(sunday), Span.until(friday)), null, null);
    }

    Days weekend(int weeks) {
        LocalDate saturday = monday(weeks).plusDays(5);
        Days days =
                weeks == 0
                        ? Days.until(saturday.plusDays(1))
                        : Days.spanning(saturday, saturday.plusDays(1), day);
        LocalDate friday = saturday.minusDays(1);
        return friday.isBefore(day) ? days : days.eve(friday);
    }

    LocalDate monday(int weeks) {
        return day.with(previousOrSame(DayOfWeek.MONDAY)).plusWeeks(weeks);
    }

    YearMonth month(int ahead) {
        return YearMonth.from(day).plusMonths(ahead);
    }

    /// The coming month of that number; the current one counts.
    YearMonth monthNamed(int month) {
        YearMonth named = YearMonth.of(day.getYear(), month);
        return named.isBefore(month(0)) ? named.plusYears(1) : named;
    }

    Days wholeMonth(YearMonth month) {
        return Days.spanning(month.atDay(1), month.atEndOfMonth(), day);
    }

    Days monthEnd(YearMonth month) {
        return month.atEndOfMonth().isBefore(day)
                ? Days.past(month.atEndOfMonth())
                : Days.until(month.atEndOfMonth());
    }

    /// Part of a month, clipped to its length.
    Days partOf(YearMonth month, int from, int to) {
        return Days.spanning(
                month.atDay(from), month.atDay(Math.min(to, month.lengthOfMonth())), day);
    }

    /// Part of this month, or of the next when it is over here.
    Days comingPart(int from, int to) {
        int last = Math.min(to, day.with(lastDayOfMonth()).getDayOfMonth());
        return partOf(month(day.getDayOfMonth() > last ? 1 : 0), from, to);
    }

    /// "The 15th": of this month, or of the next that has one.
    Days dayOfMonth(int number) {
        if (number < 1 || number > 31) {
            return Days.NONE;
        }
        LocalDate coming = dated(month(0), number);
        for (int ahead = 1; coming == null || coming.isBefore(day); ahead++) {
            coming = dated(month(ahead), number);
        }
        LocalDate behind = dated(YearMonth.from(coming).minusMonths(1), number);
        return behind == null ? Days.on(coming) : Days.on(coming).behind(behind);
    }

    /// "The 15th to the 20th": of this month while it is not over, else of the next.
    Days daysOfMonth(int from, int to) {
        YearMonth month = month(to < day.getDayOfMonth() ? 1 : 0);
        LocalDate first = dated(month, from);
        LocalDate last = dated(month, to);
        return first == null || last == null || from > to
                ? Days.NONE
                : Days.spanning(first, last, day);
    }

    Days inMonth(YearMonth month, int number) {
        LocalDate meant = dated(month, number);
        if (meant == null) {
            return Days.NONE;
        }
        return meant.isBefore(day) ? Days.past(meant) : Days.on(meant);
    }

    /// "5 December": this year, or next year when it is over.
    Days monthDay(int month, int number) {
        if (month < 1 || month > 12) {
            return Days.NONE;
        }
        LocalDate meant = dated(YearMonth.of(day.getYear(), month), number);
        if (meant == null) {
            return Days.NONE;
        }
        return meant.isBefore(day)
                ? Days.on(meant.plusYears(1)).behind(meant)
                : Days.on(meant).behind(meant.minusYears(1));
    }

    Days full(int year, int month, int number) {
        return month < 1 || month > 12 || year < 1
                ? Days.NONE
                : inMonth(YearMonth.of(year, month), number);
    }

    Days days(Days from, Days to) {
        if (from.ahead().isEmpty() || to.ahead().isEmpty()) {
            return Days.NONE;
        }
        Span first = from.ahead().getFirst();
        Span last = to.ahead().getFirst();
        LocalDate begin = first.from() == null ? first.to() : first.from();
        return begin.isAfter(last.to()) ? Days.NONE : Days.spanning(begin, last.to(), day);
    }

    Days nthInMonth(YearMonth month, DayOfWeek weekday, int nth) {
        LocalDate meant = nth(month, weekday, nth);
        return meant.isBefore(day) ? Days.past(meant) : Days.on(meant);
    }

    /// The nth such weekday of a month; the last for -1.
    static LocalDate nth(YearMonth month, DayOfWeek weekday, int nth) {
        return month.atDay(1).with(dayOfWeekInMonth(nth, weekday));
    }

    Days quarter(int year, int quarter) {
        YearMonth first = YearMonth.of(year, quarter * 3 - 2);
        return Days.spanning(first.atDay(1), first.plusMonths(2).atEndOfMonth(), day);
    }

    /// The quarter of that number, this year or the next.
    Days quarterNamed(int quarter) {
        int year = day.getYear();
        return quarter < quarterNow() ? quarter(year + 1, quarter) : quarter(year, quarter);
    }

    Days quarterAhead(int ahead) {
        int index = day.getYear() * 4 + quarterNow() - 1 + ahead;
        return quarter(index / 4, index % 4 + 1);
    }

    Days yearEnd() {
        return Days.until(LocalDate.of(day.getYear(), 12, 31));
    }

    private int quarterNow() {
        return (day.getMonthValue() + 2) / 3;
    }

    private static @Nullable LocalDate dated(YearMonth month, int number) {
        return month.isValidDay(number) ? month.atDay(number) : null;
    }
}
