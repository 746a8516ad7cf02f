package io.dueline.notifier.billing.imports;

import com.fasterxml.jackson.annotation.JsonProperty;

import java.util.List;

/// What came of taking in a sheet, in the words of whoever sent it.
///
/// @param file what it was called
/// @param rows how many rows say anything
/// @param accepted how many of them were taken in
/// @param rejected what is wrong with the others, in the order of the sheet
/// @param warnings what may not be meant so
public record ImportReport(
        String file,
        int rows,
        int accepted,
        Count owners,
        Count units,
        Count invoices,
        Count charges,
        List<Rejected> rejected,
        List<String> warnings) {

    /// How many of a kind are new, differ from before, or are as before.
    public record Count(@JsonProperty("new") int fresh, int changed, int unchanged) {}

    /// Why a row was not taken in.
    ///
    /// @param row as the spreadsheet numbers it
    /// @param column as it is headed in the sheet
    /// @param reason and what to do
    public record Rejected(int row, String column, String reason) {}

    /// Whether the sheet changed anything.
    public boolean changedNothing() {
        return changes(owners) + changes(units) + changes(invoices) + changes(charges) == 0;
    }

    public int rejectedRows() {
        return rows - accepted;
    }

    private static int changes(Count count) {
        return count.fresh() + count.changed();
    }
}
