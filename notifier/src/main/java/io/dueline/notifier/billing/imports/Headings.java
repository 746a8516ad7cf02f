package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.imports.SheetFault.Kind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which column of a sheet means what.
///
/// @param row the row they stand in
/// @param columns where each is, from zero
/// @param written what each is called there
/// @param unknown what other columns are called
record Headings(
        int row,
        Map<Heading, Integer> columns,
        Map<Heading, String> written,
        List<String> unknown) {

    private static final int ENOUGH = 2;

    /// Reads a row as headings.
    static Headings of(SheetRow row) {
        var columns = new EnumMap<Heading, Integer>(Heading.class);
        var written = new EnumMap<Heading, String>(Heading.class);
        var unknown = new ArrayList<String>();
        for (int i = 0; i < row.cells().size(); i++) {
            var cell = row.cell(i);
            var heading = Heading.named(cell.plain());
            if (heading.isPresent() && columns.putIfAbsent(heading.get(), i) == null) {
                written.put(heading.get(), cell.text());
            } else if (!cell.isBlank()) {
                unknown.add(cell.text());
            }
        }
        return new Headings(row.number(), columns, written, List.copyOf(unknown));
    }

    /// Whether the row can be a row of headings, rather than a title above them.
    boolean areHeadings() {
        return columns.size() >= ENOUGH;
    }

    /// @throws SheetFault if the sheet lacks a column it must have
    Headings complete() {
        var missing = Heading.required().stream().filter(h -> !columns.containsKey(h)).toList();
        if (!missing.isEmpty()) {
            throw new SheetFault(Kind.MISSING_HEADINGS, missing.toArray());
        }
        return this;
    }

    Cell cell(SheetRow row, Heading heading) {
        var column = columns.get(heading);
        return column == null ? Cell.BLANK : row.cell(column);
    }

    Set<Heading> known() {
        return columns.keySet();
    }
}
