package io.dueline.notifier.imports.sheet;

import io.dueline.notifier.imports.sheet.SheetFault.Kind;

import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/// The first visible sheet of an Excel workbook.
final class XlsxSheet implements Sheet {

    private static final ReadingOptions FORGIVING = new ReadingOptions(false, true);

    /// What Excel itself shows of a number; beyond it the file holds noise.
    private static final MathContext DIGITS = new MathContext(15);

    private final ReadableWorkbook workbook;
    private final MergedCells merged;
    private final LocalDate epoch;

    private XlsxSheet(ReadableWorkbook workbook, MergedCells merged) {
        this.workbook = workbook;
        this.merged = merged;
        this.epoch = workbook.isDate1904() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
    }

    static XlsxSheet open(Path file, DataSize maxUnpacked) throws IOException {
        if (!Unpacked.fits(file, maxUnpacked)) {
            throw new SheetFault(Kind.BOMB);
        }
        try {
            return new XlsxSheet(new ReadableWorkbook(file.toFile(), FORGIVING), mergedCells(file));
        } catch (ExcelReaderException | IOException _) {
            throw new SheetFault(Kind.BROKEN, 1);
        }
    }

    private static MergedCells mergedCells(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile());
                var sheet =
                        new WorkbookParts(zip)
                                .firstSheet()
                                .orElseGet(InputStream::nullInputStream)) {
            return MergedCells.in(sheet);
        }
    }

    @Override
    public Form form() {
        return Form.WORKBOOK;
    }

    @Override
    public Stream<SheetRow> rows() {
        return workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .findFirst()
                .map(this::rows)
                .orElseThrow(() -> new SheetFault(Kind.EMPTY));
    }

    private Stream<SheetRow> rows(org.dhatim.fastexcel.reader.Sheet sheet) {
        try {
            return sheet.openStream().map(this::row).map(merged::fill);
        } catch (ExcelReaderException | IOException _) {
            throw new SheetFault(Kind.BROKEN, 1);
        }
    }

    private SheetRow row(Row row) {
        return new SheetRow(
                row.getRowNum(),
                IntStream.range(0, row.getCellCount())
                        .mapToObj(column -> cell(row.getOptionalCell(column).orElse(null)))
                        .toList());
    }

    private Cell cell(org.dhatim.fastexcel.reader.@Nullable Cell cell) {
        if (cell == null || cell.getRawValue() == null && cell.getValue() == null) {
            return Cell.BLANK;
        }
        return switch (cell.getType()) {
            case NUMBER -> figure(cell.asNumber());
            case FORMULA -> result(String.valueOf(cell.getRawValue()));
            case EMPTY -> Cell.BLANK;
            case STRING -> new Cell.Written(cell.asString());
            case BOOLEAN, ERROR -> new Cell.Written(String.valueOf(cell.getRawValue()));
        };
    }

    private Cell result(String value) {
        try {
            return figure(new BigDecimal(value));
        } catch (NumberFormatException _) {
            return new Cell.Written(value);
        }
    }

    private Cell figure(BigDecimal value) {
        return new Cell.Figure(value.round(DIGITS), epoch);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
