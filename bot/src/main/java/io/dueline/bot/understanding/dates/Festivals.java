package io.dueline.bot.understanding.dates;

import io.dueline.bot.understanding.phrases.RuleFile;

import org.jspecify.annotations.Nullable;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Days by the names of festivals, from `festivals.txt`.
final class Festivals {

    private static final String CLOSE = "(?![a-z])(?:那天|当天|期间|假期|长假|节|\\s+(?:holidays?|break))?";

    private Festivals() {}

    static List<Rule> rules() {
        return RuleFile.lines("festivals.txt").stream().map(Festivals::rule).toList();
    }

    private static Rule rule(String line) {
        String[] sides = line.split("\\s=\\s+", 2);
        IntFunction<@Nullable LocalDate> dates = dates(sides[1].strip());
        String names = "(?<![a-z])(?:" + sides[0].strip() + ")" + CLOSE;
        return Rule.of(names, (match, today) -> coming(dates, today.day()));
    }

    private static Days coming(IntFunction<@Nullable LocalDate> dates, LocalDate today) {
        List<LocalDate> around =
                IntStream.rangeClosed(today.getYear() - 1, today.getYear() + 2)
                        .mapToObj(dates)
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .sorted()
                        .toList();
        return around.stream()
                .filter(date -> !date.isBefore(today))
                .findFirst()
                .map(date -> Days.on(date).eve(date.isAfter(today) ? date.minusDays(1) : date))
                .orElse(Days.NONE);
    }

    private static IntFunction<@Nullable LocalDate> dates(String said) {
        if (said.equals("qingming")) {
            return year -> LocalDate.of(year, 4, year % 4 < 2 ? 4 : 5);
        }
        if (said.startsWith("easter")) {
            return year -> easter(year).minusDays(said.endsWith("-2") ? 2 : 0);
        }
        if (said.matches("\\d\\d-\\d\\d")) {
            return year -> MonthDay.parse("--" + said).atYear(year);
        }
        return said.matches("\\d{4}.*") ? listed(said) : byWeekday(said.split(" "));
    }

    private static IntFunction<@Nullable LocalDate> listed(String said) {
        List<LocalDate> dates = Arrays.stream(said.split("\\s+")).map(LocalDate::parse).toList();
        return year -> ofYear(dates.stream(), year);
    }

    private static @Nullable LocalDate ofYear(Stream<LocalDate> dates, int year) {
        return dates.filter(date -> date.getYear() == year).findFirst().orElse(null);
    }

    private static IntFunction<@Nullable LocalDate> byWeekday(String[] said) {
        int nth = said[0].equals("last") ? -1 : said[0].charAt(0) - '0';
        DayOfWeek weekday = DayOfWeek.valueOf(said[1].toUpperCase(Locale.ROOT));
        int month = Integer.parseInt(said[2]);
        return year -> Today.nth(YearMonth.of(year, month), weekday, nth);
    }

    /// Gregorian Easter, by the anonymous algorithm.
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int shift = century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15;
        int epact = shift % 30;
        int moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
        int weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        int offset = moon - weekday;
        int month = 3 + (offset + 40) / 44;
        return LocalDate.of(year, month, offset + 28 - 31 * (month / 4));
    }
}
