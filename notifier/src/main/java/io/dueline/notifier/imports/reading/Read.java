package io.dueline.notifier.imports.reading;

import io.dueline.notifier.imports.columns.Fault;

import java.util.List;

/// A row as it goes by.
///
/// @param row as the spreadsheet numbers it
/// @param cells what it says, in texts that say the same when read again
/// @param faults what is wrong with it, and with earlier rows because of it
public record Read(int row, List<String> cells, Judged judged, List<Fault> faults) {

    @Override
    public String toString() {
        return "Read[" + row + "]";
    }
}
