package io.dueline.notifier.imports.run;

import io.dueline.notifier.imports.columns.Fault;

import java.util.List;

/// A row that is left out, as the sheet has it, and why.
///
/// @param row as the spreadsheet numbers it
public record Leftover(int row, List<String> cells, List<Fault> faults) {

    @Override
    public String toString() {
        return "Leftover[" + row + "]";
    }
}
