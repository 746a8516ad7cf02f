package io.dueline.notifier.imports.reading;

import io.dueline.notifier.imports.columns.Illegible;
import io.dueline.notifier.imports.sheet.Cell;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/// Reads days as people write them, as in `2026-03-31`, `2026/3/31`, `2026年3月31日`, `20260331`, and
/// as Excel keeps them.
final class Days {

    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})日?( .*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private Days() {}

    /// @throws Illegible unless it is a day of this century
    static LocalDate read(Cell cell) throws Illegible {
        var day =
                switch (cell) {
                    case Cell.Figure figure when !isCompact(figure) -> serial(figure);
                    case Cell.Figure _, Cell.Written _, Cell.Merged _ -> written(cell.plain());
                };
        if (!isPlausible(day)) {
            throw new Illegible("day_range", cell.text());
        }
        return day;
    }

    /// A figure in a column of days: the day, where it means one.
    static String text(Cell.Figure figure) {
        try {
            return read(figure).toString();
        } catch (Illegible _) {
            return figure.text();
        }
    }

    static boolean isPlausible(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    private static boolean isCompact(Cell.Figure figure) {
        return COMPACT.matcher(figure.text()).matches();
    }

    private static LocalDate serial(Cell.Figure figure) throws Illegible {
        try {
            return figure.day();
        } catch (DateTimeException | ArithmeticException _) {
            throw new Illegible("day", figure.text());
        }
    }

    private static LocalDate written(String text) throws Illegible {
        for (var shape : List.of(PARTS, COMPACT)) {
            var parts = shape.matcher(text);
            if (parts.matches()) {
                return day(parts.group(1), parts.group(2), parts.group(3));
            }
        }
        throw new Illegible("day", text);
    }

    static LocalDate day(String year, String month, String day) throws Illegible {
        try {
            return LocalDate.of(
                    Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException _) {
            throw new Illegible("day_impossible", year + "-" + month + "-" + day);
        }
    }
}
