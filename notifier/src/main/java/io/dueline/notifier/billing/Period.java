package io.dueline.notifier.billing;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// The days an invoice is for, the first and the last included.
public record Period(LocalDate from, LocalDate until) {

    public Period {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("a period does not end before it begins");
        }
    }

    public static Period of(Year year) {
        return new Period(year.atDay(1), year.atDay(year.length()));
    }

    public static Period of(YearMonth first, YearMonth last) {
        return new Period(first.atDay(1), last.atEndOfMonth());
    }
}
