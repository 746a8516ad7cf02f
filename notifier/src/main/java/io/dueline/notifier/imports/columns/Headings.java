package io.dueline.notifier.imports.columns;

import io.dueline.notifier.imports.sheet.Cell;
import io.dueline.notifier.imports.sheet.SheetFault;
import io.dueline.notifier.imports.sheet.SheetFault.Kind;
import io.dueline.notifier.imports.sheet.SheetRow;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which column of a sheet means what.
///
/// @param line the row they stand in
/// @param columns where each is, from zero
/// @param written what each is called there
/// @param unknown what other columns are called
public record Headings(
        SheetRow line,
        Map<Heading, Integer> columns,
        Map<Heading, String> written,
        List<String> unknown) {

    private static final int ENOUGH = 2;

    /// Reads a row as headings.
    public static Headings of(SheetRow row) {
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
        return new Headings(row, columns, written, List.copyOf(unknown));
    }

    /// Whether the row can be a row of headings, rather than a title above them.
    public boolean areHeadings() {
        return columns.size() >= ENOUGH;
    }

    /// What the sheet is about: as somebody said, else as its columns say.
    ///
    /// @throws SheetFault if it lacks a column that such a sheet must have
    public SheetKind kind(Optional<SheetKind> said) {
        var kind = said.orElseGet(() -> SheetKind.fitting(columns.keySet()));
        var missing = kind.missing(columns.keySet());
        if (!missing.isEmpty()) {
            throw new SheetFault(
                    Kind.MISSING_HEADINGS, missing.stream().map(Heading::code).toArray());
        }
        return kind;
    }

    /// Whether the row only says the headings once more, as on every page of a printout.
    public boolean areRepeatedIn(SheetRow row) {
        var repeated =
                columns.values().stream()
                        .filter(column -> !line.cell(column).isBlank())
                        .filter(column -> line.cell(column).text().equals(row.cell(column).text()))
                        .count();
        return repeated >= ENOUGH;
    }

    /// What the row says in a column; nothing where only a merged cell further up says it and does
    /// not speak for this row.
    public Cell cell(SheetRow row, Heading heading) {
        var column = columns.get(heading);
        return column == null ? Cell.BLANK : own(row.cell(column), heading);
    }

    /// The first cell beyond all headings that says anything.
    public Optional<Cell> beyond(SheetRow row) {
        return IntStream.range(line.cells().size(), row.cells().size())
                .mapToObj(row::cell)
                .filter(cell -> !cell.isBlank())
                .findFirst();
    }

    public Optional<Heading> at(int column) {
        return columns.entrySet().stream()
                .filter(entry -> entry.getValue() == column)
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// The columns such a sheet has no use for, as they are called there.
    public List<String> unused(SheetKind kind) {
        var unread =
                written.entrySet().stream()
                        .filter(heading -> !kind.reads(heading.getKey()))
                        .map(Map.Entry::getValue);
        return Stream.concat(unread, unknown.stream()).toList();
    }

    private static Cell own(Cell cell, Heading heading) {
        return switch (cell) {
            case Cell.Merged(var head) -> heading.isSharedByMerging() ? head : Cell.BLANK;
            case Cell.Written _, Cell.Figure _ -> cell;
        };
    }
}
