package io.dueline.notifier.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/// The workbooks among the samples are made from the CSV files, here and by [#main(String[])].
class SampleWorkbooksTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Sheets SHEETS =
            new Sheets(
                    new ImportSettings(
                            DataSize.ofMegabytes(1), DataSize.ofMegabytes(10), 100, 100));

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aSampleWorkbookSaysWhatItsCsvSays(String language, @TempDir Path folder) throws Exception {
        var made = Files.write(folder.resolve("made"), workbook(language));

        assertThat(texts(file("arrears-" + language + ".xlsx"))).isEqualTo(texts(made));
    }

    /// Makes them anew.
    ///
    /// @param folders where to put them
    static void main(String[] folders) throws Exception {
        for (var language : List.of("zh", "en")) {
            Files.write(Path.of(folders[0], "arrears-" + language + ".xlsx"), workbook(language));
        }
    }

    private static byte[] workbook(String language) throws Exception {
        var rows = new ArrayList<List<Object>>();
        try (var sheet = SHEETS.open(file("arrears-" + language + ".csv"))) {
            sheet.rows().forEach(row -> rows.add(cells(row)));
        }
        return Workbooks.of(rows);
    }

    private static List<Object> cells(SheetRow row) {
        var last = row.cells().size() - 1;
        var cells = new ArrayList<Object>(row.cells().stream().map(Cell::text).toList());
        if (row.number() > 1) {
            cells.set(last - 1, meaning(() -> Days.read(row.cell(last - 1))));
            cells.set(last, meaning(() -> Amounts.read(row.cell(last), CNY).amount()));
        }
        return cells;
    }

    private interface Reading {
        Object read() throws Illegible;
    }

    private static Object meaning(Reading reading) {
        try {
            return reading.read();
        } catch (Illegible e) {
            throw new AssertionError(e);
        }
    }

    private static List<List<String>> texts(Path file) throws IOException {
        try (var sheet = SHEETS.open(file)) {
            return sheet.rows().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
        }
    }

    private static Path file(String sample) throws IOException {
        return new ClassPathResource("samples/" + sample).getFile().toPath();
    }
}
