package io.dueline.notifier.imports.runs;

import io.dueline.notifier.imports.reading.Judged;
import io.dueline.notifier.imports.reading.Read;

import java.util.List;

/// Rows as they were read.
///
/// @param rows how many rows of the sheet say anything, up to its end
/// @param sums how many only add up others, up to its end
record Batch(List<Read> read, int rows, int sums, List<Integer> sumRows) {

    int lastRow() {
        return read.getLast().row();
    }

    /// Those behind a row, without the sums.
    List<Read> behind(int row) {
        return read.stream()
                .filter(one -> one.row() > row && !(one.judged() instanceof Judged.Sum))
                .toList();
    }
}
