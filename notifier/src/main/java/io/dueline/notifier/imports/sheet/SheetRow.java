package io.dueline.notifier.imports.sheet;

import java.util.List;

/// One row of a sheet.
///
/// @param number as the spreadsheet numbers it, from one
public record SheetRow(int number, List<Cell> cells) {

    public static SheetRow written(int number, List<String> texts) {
        return new SheetRow(number, texts.stream().<Cell>map(Cell.Written::new).toList());
    }

    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /// Whether it says nothing of its own.
    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell.isBlank() || cell instanceof Cell.Merged);
    }
}
