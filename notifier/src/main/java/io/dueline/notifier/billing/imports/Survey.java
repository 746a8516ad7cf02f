package io.dueline.notifier.billing.imports;

import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What a first reading of a whole sheet found, before anything is written.
///
/// @param rows how many rows say anything
/// @param faults what is wrong, by row
record Survey(
        Headings headings, Currency currency, int rows, SortedMap<Integer, List<Fault>> faults) {

    Survey {
        faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
    }

    /// The good rows, in a second reading of the same sheet.
    Stream<ArrearsRow> good(Sheet sheet) {
        var reader = new RowReader(headings, currency);
        return sheet.rows()
                .filter(row -> row.number() > headings.row() && !row.isBlank())
                .filter(row -> !faults.containsKey(row.number()))
                .flatMap(row -> good(reader.read(row)));
    }

    private static Stream<ArrearsRow> good(Judged judged) {
        return switch (judged) {
            case Judged.Good(var row) -> Stream.of(row);
            case Judged.Bad _ -> Stream.empty();
        };
    }
}
