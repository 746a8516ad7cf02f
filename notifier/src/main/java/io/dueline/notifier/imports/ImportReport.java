package io.dueline.notifier.imports;

import io.dueline.notifier.imports.plan.Count;

import java.util.List;

/// What came of a sheet, in the words of whoever sent it.
///
/// @param run its number
/// @param kind what it is about
/// @param file what it was called
/// @param rows how many rows say anything
/// @param accepted how many of them were taken in, or would be
/// @param rejected what is wrong with the others, in the order of the sheet; of very many the first
/// @param warnings what may not be meant so
public record ImportReport(
        long run,
        String kind,
        String file,
        int rows,
        int accepted,
        Count owners,
        Count units,
        Count invoices,
        Count charges,
        Count payments,
        List<Rejected> rejected,
        List<String> warnings) {

    /// Why a row was not taken in.
    ///
    /// @param row as the spreadsheet numbers it
    /// @param column as it is headed in the sheet
    /// @param reason and what to do
    public record Rejected(int row, String column, String reason) {}

    /// Whether the sheet changed anything.
    public boolean changedNothing() {
        return List.of(owners, units, invoices, charges, payments).stream()
                .allMatch(count -> count.changes() == 0);
    }

    public int rejectedRows() {
        return rows - accepted;
    }
}
