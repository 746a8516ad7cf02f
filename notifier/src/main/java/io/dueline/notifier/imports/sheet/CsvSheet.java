package io.dueline.notifier.imports.sheet;

import io.dueline.notifier.imports.sheet.SheetFault.Kind;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/// A CSV of any of the encodings and delimiters that Excel and billing systems write.
final class CsvSheet implements Sheet {

    private final CSVParser parser;

    private CsvSheet(CSVParser parser) {
        this.parser = parser;
    }

    static CsvSheet open(Path file) throws IOException {
        var encoding = Encoding.of(file).orElseThrow(() -> new SheetFault(Kind.ENCODING));
        var format =
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(Delimiter.in(file, encoding))
                        .setIgnoreEmptyLines(false)
                        .setLenientEof(true)
                        .setTrailingData(true)
                        .get();
        return new CsvSheet(
                CSVParser.builder().setReader(encoding.reader(file)).setFormat(format).get());
    }

    @Override
    public Form form() {
        return Form.DELIMITED;
    }

    @Override
    public Stream<SheetRow> rows() {
        return parser.stream().map(CsvSheet::row);
    }

    private static SheetRow row(CSVRecord line) {
        return SheetRow.written(Math.toIntExact(line.getRecordNumber()), line.toList());
    }

    @Override
    public void close() throws IOException {
        parser.close();
    }
}
