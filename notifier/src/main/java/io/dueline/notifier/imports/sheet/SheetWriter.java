package io.dueline.notifier.imports.sheet;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Writes rows of texts into a file, row by row, so that no spreadsheet takes a cell for anything
/// but a text. Writing blocks.
public sealed interface SheetWriter extends Closeable {

    /// Of what form a file is.
    enum Format {
        CSV,
        XLSX;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    void row(List<String> cells) throws IOException;

    static SheetWriter to(Path file, Format format) throws IOException {
        return switch (format) {
            case CSV -> new Csv(file);
            case XLSX -> new Xlsx(file);
        };
    }

    /// With the mark by which Excel knows UTF-8.
    final class Csv implements SheetWriter {

        private final BufferedWriter out;

        Csv(Path file) throws IOException {
            out = Files.newBufferedWriter(file);
            out.write('\uFEFF');
        }

        @Override
        public void row(List<String> cells) throws IOException {
            out.write(Harmless.line(cells));
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /// Of cells typed as text, in which a spreadsheet looks for no formula, written as they come.
    final class Xlsx implements SheetWriter {

        private static final int FLUSHED = 500;
        private static final int WIDTH = 18;

        private final Workbook workbook;
        private final Worksheet sheet;
        private int rows;

        Xlsx(Path file) throws IOException {
            workbook = new Workbook(Files.newOutputStream(file), "Dueline", "1.0");
            sheet = workbook.newWorksheet("Sheet1");
        }

        @Override
        public void row(List<String> cells) throws IOException {
            for (int column = 0; column < cells.size(); column++) {
                sheet.inlineString(rows, column, cells.get(column));
                sheet.style(rows, column).format("@").set();
                if (rows == 0) {
                    sheet.width(column, WIDTH);
                }
            }
            rows++;
            if (rows % FLUSHED == 0) {
                sheet.flush();
            }
        }

        @Override
        public void close() throws IOException {
            workbook.close();
        }
    }
}
