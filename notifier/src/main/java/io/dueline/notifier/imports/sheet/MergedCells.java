package io.dueline.notifier.imports.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// The cells of a workbook that are merged downwards. The file holds what such a cell says in its
/// first row only; this puts it into the rows below, marked as such. Used for one reading.
final class MergedCells {

    private static final Pattern RANGE =
            Pattern.compile("mergeCell\\s+ref=\"([A-Z]{1,3})(\\d{1,7}):[A-Z]{1,3}(\\d{1,7})\"");
    private static final int BUFFER = 1 << 16;
    private static final int LONGEST_MATCH = 64;

    private final List<Range> ranges;
    private final Map<Integer, Held> held = new HashMap<>();
    private int next;

    private MergedCells(List<Range> ranges) {
        this.ranges = ranges;
    }

    private record Range(int column, int first, int last) {}

    private record Held(Cell head, int last) {}

    /// @param xml of the sheet; the ranges stand behind all its rows
    static MergedCells in(InputStream xml) throws IOException {
        var ranges = new ArrayList<Range>();
        var buffer = new byte[BUFFER];
        var before = "";
        for (int read = xml.read(buffer); read >= 0; read = xml.read(buffer)) {
            var text = before + new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
            before = text.substring(collect(text, ranges));
        }
        ranges.sort(Comparator.comparingInt(Range::first));
        return new MergedCells(List.copyOf(ranges));
    }

    /// The row as a reader sees it. Rows come in the order of their numbers.
    SheetRow fill(SheetRow row) {
        take(row);
        if (held.isEmpty()) {
            return row;
        }
        var cells = new ArrayList<>(row.cells());
        held.forEach((column, merged) -> fill(cells, column, merged.head()));
        return new SheetRow(row.number(), List.copyOf(cells));
    }

    private void take(SheetRow row) {
        held.values().removeIf(merged -> merged.last() < row.number());
        for (; next < ranges.size() && ranges.get(next).first() <= row.number(); next++) {
            var range = ranges.get(next);
            if (range.first() == row.number() && !row.cell(range.column()).isBlank()) {
                held.put(range.column(), new Held(row.cell(range.column()), range.last()));
            }
        }
    }

    private static void fill(List<Cell> cells, int column, Cell head) {
        while (cells.size() <= column) {
            cells.add(Cell.BLANK);
        }
        if (cells.get(column).isBlank()) {
            cells.set(column, new Cell.Merged(head));
        }
    }

    /// @return from where on the text may hold the beginning of a further range
    private static int collect(String text, List<Range> ranges) {
        var end = 0;
        if (text.contains("mergeCell ")) {
            var found = RANGE.matcher(text);
            while (found.find()) {
                end = found.end();
                add(column(found.group(1)), found.group(2), found.group(3), ranges);
            }
        }
        return Math.max(end, text.length() - LONGEST_MATCH);
    }

    private static void add(int column, String first, String last, List<Range> ranges) {
        var range = new Range(column, Integer.parseInt(first), Integer.parseInt(last));
        if (range.last() > range.first()) {
            ranges.add(range);
        }
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1) - 1;
    }
}
