package io.dueline.notifier.imports;

import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/// Writes workbooks the way people fill them: text as text, figures as figures, days as Excel
/// dates.
public final class Workbooks {

    private static final int WIDTH = 16;

    private Workbooks() {}

    public static byte[] of(List<List<Object>> rows) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Dueline", "1.0")) {
            var sheet = workbook.newWorksheet("欠费");
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row, rows.get(row));
            }
            sheet.range(0, 0, 0, rows.getFirst().size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// With cells merged, each range as in `A2:A4`, and the first visible sheet behind a hidden
    /// one.
    public static byte[] merged(List<List<Object>> rows, List<String> ranges) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Dueline", "1.0")) {
            workbook.newWorksheet("hidden").setVisibilityState(VisibilityState.HIDDEN);
            var sheet = workbook.newWorksheet("欠费");
            for (int row = 0; row < rows.size(); row++) {
                write(sheet, row, rows.get(row));
            }
            ranges.forEach(range -> merge(sheet, range));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void merge(Worksheet sheet, String range) {
        var ends = range.split(":");
        sheet.range(row(ends[0]), column(ends[0]), row(ends[1]), column(ends[1])).merge();
    }

    private static int row(String cell) {
        return Integer.parseInt(cell.substring(1)) - 1;
    }

    private static int column(String cell) {
        return cell.charAt(0) - 'A';
    }

    private static void write(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.width(column, WIDTH);
            switch (cells.get(column)) {
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
                case BigDecimal figure -> {
                    sheet.value(row, column, figure);
                    sheet.style(row, column).format("#,##0.00").set();
                }
                case Number figure -> sheet.value(row, column, figure);
                case Object text -> sheet.value(row, column, text.toString());
            }
        }
    }
}
