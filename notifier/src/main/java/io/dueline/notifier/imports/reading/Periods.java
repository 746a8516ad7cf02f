package io.dueline.notifier.imports.reading;

import io.dueline.notifier.billing.Period;
import io.dueline.notifier.imports.columns.Illegible;
import io.dueline.notifier.imports.sheet.Cell;

import org.jspecify.annotations.Nullable;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads billing periods as people write them: `2026`, `2026年度`, `2026-03`, `2026年1-12月`,
/// `2026.1-2026.12`, `2026-01..2026-12`, `2026年1月1日至2026年12月31日`, `2026Q1`.
final class Periods {

    private static final String TO = "(?:\\.\\.+|--|[-~—–―至到]|to)";
    private static final String POINT = "(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?";

    private static final Pattern YEAR = Pattern.compile("(\\d{4})年?度?");
    private static final Pattern COMPACT_MONTH = Pattern.compile("(20\\d{2})(0[1-9]|1[0-2])");
    private static final Pattern QUARTER =
            Pattern.compile("(\\d{4})年?(?:第?([1-4一二三四])季度?|q([1-4]))");
    private static final Pattern MONTHS =
            Pattern.compile("(\\d{4})[年./](\\d{1,2})月?" + TO + "(\\d{1,2})月?");

    /// As a figure 2026.1 and 2026.10 are the same.
    private static final Pattern JANUARY_OR_OCTOBER = Pattern.compile("\\d{4}\\.1");

    private static final Pattern FROM_TO = Pattern.compile(POINT + TO + POINT);
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})月?");
    private static final int LATEST_YEAR = 9999;
    private static final String QUARTERS = " 一二三四";

    private Periods() {}

    /// @throws Illegible unless it says from which day to which
    static Period read(Cell cell) throws Illegible {
        if (cell instanceof Cell.Figure figure
                && JANUARY_OR_OCTOBER.matcher(figure.text()).matches()) {
            throw new Illegible("period_ambiguous", cell.text());
        }
        try {
            return period(cell)
                    .filter(period -> Days.isPlausible(period.from()))
                    .filter(period -> Days.isPlausible(period.until()))
                    .orElseThrow(() -> new Illegible("period", cell.text()));
        } catch (DateTimeException | IllegalArgumentException _) {
            throw new Illegible("period", cell.text());
        }
    }

    /// A figure in a column of periods: the month, where it means one by a day.
    static String text(Cell.Figure figure) {
        return isSerial(figure) ? YearMonth.from(figure.day()).toString() : figure.text();
    }

    private static Optional<Period> period(Cell cell) {
        return switch (cell) {
            case Cell.Figure figure when isSerial(figure) ->
                    Optional.of(month(YearMonth.from(figure.day())));
            case Cell.Figure _, Cell.Written _, Cell.Merged _ ->
                    written(cell.plain().toLowerCase(Locale.ROOT).replace(" ", ""));
        };
    }

    private static boolean isSerial(Cell.Figure figure) {
        return figure.value().intValue() > LATEST_YEAR
                && !COMPACT_MONTH.matcher(figure.text()).matches();
    }

    private static Optional<Period> written(String text) {
        return year(text)
                .or(() -> compactMonth(text))
                .or(() -> quarter(text))
                .or(() -> months(text))
                .or(() -> fromTo(text))
                .or(() -> month(text));
    }

    private static Optional<Period> year(String text) {
        return match(YEAR, text).map(parts -> Period.of(Year.parse(parts.group(1))));
    }

    private static Optional<Period> compactMonth(String text) {
        return match(COMPACT_MONTH, text).map(parts -> month(month(parts, 1)));
    }

    private static Optional<Period> quarter(String text) {
        return match(QUARTER, text).map(Periods::quarter);
    }

    private static Period quarter(Matcher parts) {
        var said = parts.group(2) == null ? parts.group(3) : parts.group(2);
        var number = Math.max(QUARTERS.indexOf(said), Character.digit(said.charAt(0), 10));
        var last = YearMonth.of(Integer.parseInt(parts.group(1)), number * 3);
        return Period.of(last.minusMonths(2), last);
    }

    private static Optional<Period> months(String text) {
        return match(MONTHS, text)
                .map(
                        parts ->
                                Period.of(
                                        month(parts.group(1), parts.group(2)),
                                        month(parts.group(1), parts.group(3))));
    }

    private static Optional<Period> fromTo(String text) {
        return match(FROM_TO, text)
                .map(
                        parts ->
                                new Period(
                                        first(month(parts, 1), parts.group(3)),
                                        last(month(parts, 4), parts.group(6))));
    }

    private static Optional<Period> month(String text) {
        return match(MONTH, text).map(parts -> month(month(parts, 1)));
    }

    private static LocalDate first(YearMonth month, @Nullable String day) {
        return month.atDay(day == null ? 1 : Integer.parseInt(day));
    }

    private static LocalDate last(YearMonth month, @Nullable String day) {
        return day == null ? month.atEndOfMonth() : month.atDay(Integer.parseInt(day));
    }

    private static Period month(YearMonth month) {
        return Period.of(month, month);
    }

    private static YearMonth month(Matcher parts, int group) {
        return month(parts.group(group), parts.group(group + 1));
    }

    private static YearMonth month(String year, String month) {
        return YearMonth.of(Integer.parseInt(year), Integer.parseInt(month));
    }

    private static Optional<Matcher> match(Pattern shape, String text) {
        return Optional.of(shape.matcher(text)).filter(Matcher::matches);
    }
}
