package io.dueline.bot.selfservice;

import io.dueline.notifier.billing.Period;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;

/// How the time an invoice is for is written, alike in both languages; `@periods` in templates.
@Component("periods")
class Periods {

    /// `2026`, `2026-01`, `2026-01 – 2026-06`, or the first and the last day.
    public String say(Period period) {
        if (period.equals(Period.of(Year.from(period.from())))) {
            return Year.from(period.from()).toString();
        }
        return isWholeMonths(period)
                ? span(YearMonth.from(period.from()), YearMonth.from(period.until()))
                : span(period.from(), period.until());
    }

    private static boolean isWholeMonths(Period period) {
        LocalDate dayAfter = period.until().plusDays(1);
        return period.from().getDayOfMonth() == 1 && dayAfter.getDayOfMonth() == 1;
    }

    private static String span(Object first, Object last) {
        return first.equals(last) ? first.toString() : first + " – " + last;
    }
}
