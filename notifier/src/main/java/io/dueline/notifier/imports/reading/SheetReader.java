package io.dueline.notifier.imports.reading;

import io.dueline.notifier.imports.columns.Fault;
import io.dueline.notifier.imports.columns.Heading;
import io.dueline.notifier.imports.columns.Headings;
import io.dueline.notifier.imports.sheet.Cell;
import io.dueline.notifier.imports.sheet.Sheet;
import io.dueline.notifier.imports.sheet.SheetFault;
import io.dueline.notifier.imports.sheet.SheetFault.Kind;
import io.dueline.notifier.imports.sheet.SheetRow;

import org.dhatim.fastexcel.reader.ExcelReaderException;

import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads a sheet to its end, row by row, and judges every row, also by the rows before it. Used for
/// one reading.
public final class SheetReader {

    /// How far down a sheet its headings may be, below titles.
    private static final int TITLE_ROWS = 20;

    /// A spreadsheet cannot have more.
    private static final int LAST_ROW = 1_048_576;

    private static final int SHOWN_OF_TITLE = 60;

    private final RowReader reader;
    private final Readable readable;
    private final int maxRows;
    private final Contradictions contradictions = new Contradictions();
    private int reached;
    private int rows;

    /// @param maxRows how many rows that say something are read at most
    public SheetReader(RowReader reader, int maxRows) {
        this.reader = reader;
        this.readable = new Readable(reader.headings(), reader.currency());
        this.maxRows = maxRows;
    }

    /// @throws SheetFault if there are none
    public static Headings headings(Sheet sheet) {
        return legibly(
                () -> {
                    var top = sheet.rows().limit(TITLE_ROWS).map(Headings::of).iterator();
                    var title = "";
                    while (top.hasNext()) {
                        var headings = top.next();
                        if (headings.areHeadings()) {
                            return headings;
                        }
                        title = title.isEmpty() ? text(headings.line()) : title;
                    }
                    throw new SheetFault(Kind.NO_HEADINGS, title);
                },
                () -> 1);
    }

    /// The rows below the headings that say anything.
    ///
    /// @throws SheetFault while they are read, if the sheet cannot be read any further
    public Stream<Read> rows(Sheet sheet) {
        var all = legibly(() -> sheet.rows().iterator(), () -> 1);
        return Stream.generate(() -> legibly(() -> next(all, sheet.form()), () -> reached + 1))
                .takeWhile(Optional::isPresent)
                .flatMap(read -> read.orElseThrow().stream());
    }

    /// The next row, an empty list if it says nothing; nothing behind the last.
    private Optional<List<Read>> next(Iterator<SheetRow> all, Sheet.Form form) {
        if (!all.hasNext()) {
            return Optional.empty();
        }
        var row = all.next();
        reached = row.number();
        if (reached > LAST_ROW) {
            throw new SheetFault(Kind.TOO_MANY_ROWS, LAST_ROW);
        }
        return Optional.of(isOfInterest(row) ? List.of(read(row, form)) : List.of());
    }

    private boolean isOfInterest(SheetRow row) {
        var headings = reader.headings();
        return row.number() > headings.line().number()
                && !row.isBlank()
                && !headings.areRepeatedIn(row);
    }

    private Read read(SheetRow row, Sheet.Form form) {
        rows++;
        if (rows > maxRows) {
            throw new SheetFault(Kind.TOO_MANY_ROWS, maxRows);
        }
        var judged = judge(row, form);
        return new Read(row.number(), readable.cells(row), judged, faults(judged));
    }

    /// A sign too many shifts every cell behind it, so nothing of such a row can be trusted.
    private Judged judge(SheetRow row, Sheet.Form form) {
        var judged = reader.read(row);
        return switch (form) {
            case DELIMITED ->
                    reader.headings()
                            .beyond(row)
                            .filter(_ -> !(judged instanceof Judged.Sum))
                            .map(cell -> ragged(row, cell))
                            .orElse(judged);
            case WORKBOOK -> judged;
        };
    }

    private Judged ragged(SheetRow row, Cell beyond) {
        return new Judged.Bad(
                List.of(Fault.of(row.number(), lastColumn(), "ragged", beyond.text())));
    }

    private Heading lastColumn() {
        return reader.headings().columns().entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }

    private List<Fault> faults(Judged judged) {
        return switch (judged) {
            case Judged.Good(var line) -> contradictions.found(line);
            case Judged.Bad(var found) -> found;
            case Judged.Sum() -> List.of();
        };
    }

    private static String text(SheetRow row) {
        var text = row.cells().stream().map(Cell::text).collect(Collectors.joining(" "));
        var whole = text.strip();
        return whole.length() > SHOWN_OF_TITLE ? whole.substring(0, SHOWN_OF_TITLE) + "…" : whole;
    }

    private static <T> T legibly(Supplier<T> reading, Supplier<Integer> row) {
        try {
            return reading.get();
        } catch (ExcelReaderException | UncheckedIOException | IllegalStateException _) {
            throw new SheetFault(Kind.BROKEN, row.get());
        }
    }
}
