package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.imports.SheetFault.Kind;

import org.dhatim.fastexcel.reader.ExcelReaderException;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads a sheet to its end and judges every row, so that nothing of a sheet is written that cannot
/// be read as a whole.
final class Surveyor {

    /// How far down a sheet its headings may be, below titles.
    private static final int TITLE_ROWS = 20;

    /// A spreadsheet cannot have more.
    private static final int LAST_ROW = 1_048_576;

    private final Currency currency;
    private final int maxRows;
    private final Contradictions contradictions = new Contradictions();
    private final SortedMap<Integer, List<Fault>> faults = new TreeMap<>();
    private int reached;
    private int rows;

    Surveyor(Currency currency, int maxRows) {
        this.currency = currency;
        this.maxRows = maxRows;
    }

    /// @throws SheetFault if the sheet cannot be taken in at all
    Survey survey(Sheet sheet) {
        try {
            var all = sheet.rows().peek(row -> reached = row.number()).iterator();
            var headings = headings(all).complete();
            var reader = new RowReader(headings, currency);
            all.forEachRemaining(row -> judge(row, reader));
            return new Survey(headings, currency, rows, faults);
        } catch (ExcelReaderException | UncheckedIOException | IllegalStateException _) {
            throw new SheetFault(Kind.BROKEN, reached + 1);
        }
    }

    private static Headings headings(Iterator<SheetRow> rows) {
        for (int i = 0; i < TITLE_ROWS && rows.hasNext(); i++) {
            var headings = Headings.of(rows.next());
            if (headings.areHeadings()) {
                return headings;
            }
        }
        throw new SheetFault(Kind.NO_HEADINGS);
    }

    private void judge(SheetRow row, RowReader reader) {
        if (row.number() > LAST_ROW) {
            throw new SheetFault(Kind.TOO_MANY_ROWS, LAST_ROW);
        }
        if (!row.isBlank()) {
            count();
            faultsOf(reader.read(row)).forEach(this::note);
        }
    }

    private void count() {
        rows++;
        if (rows > maxRows) {
            throw new SheetFault(Kind.TOO_MANY_ROWS, maxRows);
        }
    }

    private List<Fault> faultsOf(Judged judged) {
        return switch (judged) {
            case Judged.Good(var row) -> contradictions.found(row);
            case Judged.Bad(var found) -> found;
        };
    }

    private void note(Fault fault) {
        var ofRow = faults.computeIfAbsent(fault.row(), _ -> new ArrayList<>());
        if (ofRow.stream().noneMatch(fault::resembles)) {
            ofRow.add(fault);
        }
    }
}
