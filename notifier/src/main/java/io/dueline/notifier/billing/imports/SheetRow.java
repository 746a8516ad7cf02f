package io.dueline.notifier.billing.imports;

import java.util.List;

/// One row of a sheet.
///
/// @param number as the spreadsheet numbers it, from one
record SheetRow(int number, List<Cell> cells) {

    Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
