package io.dueline.notifier.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.imports.sheet.Cell;
import io.dueline.notifier.imports.sheet.SheetRow;
import io.dueline.notifier.imports.sheet.Sheets;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The workbooks among the samples are made from the CSV files, here and by [#main(String[])].
class SampleWorkbooksTest {

    private static final Sheets SHEETS = new Sheets(DataSize.ofMegabytes(10));

    @ParameterizedTest
    @MethodSource("samples")
    void aSampleWorkbookSaysWhatItsCsvSays(String sample, @TempDir Path folder) throws Exception {
        var made = Files.write(folder.resolve("made"), workbook(sample));

        assertThat(texts(file(sample + ".xlsx"))).isEqualTo(texts(made));
    }

    static Stream<String> samples() {
        return Stream.of(SheetKind.values())
                .flatMap(kind -> Stream.of(kind.code() + "-zh", kind.code() + "-en"));
    }

    /// Makes them anew.
    ///
    /// @param folders where to put them
    static void main(String[] folders) throws Exception {
        for (var sample : samples().toList()) {
            Files.write(Path.of(folders[0], sample + ".xlsx"), workbook(sample));
        }
    }

    private static byte[] workbook(String sample) throws Exception {
        var rows = new ArrayList<List<Object>>();
        try (var sheet = SHEETS.open(file(sample + ".csv"))) {
            sheet.rows().forEach(row -> rows.add(cells(rows, row)));
        }
        return Workbooks.of(rows);
    }

    private static List<Object> cells(List<List<Object>> above, SheetRow row) {
        return IntStream.range(0, row.cells().size())
                .mapToObj(column -> value(above, row.cell(column).text(), column))
                .toList();
    }

    /// A day as a day and an amount as a figure, as people fill them in.
    private static Object value(List<List<Object>> above, String text, int column) {
        var heading = above.isEmpty() ? "" : above.getFirst().get(column).toString();
        if (heading.matches(".*日期|Due date|Paid on")) {
            return LocalDate.parse(text);
        }
        return heading.matches(".*金额|Amount.*|Outstanding")
                ? new BigDecimal(text.replaceAll("[,元]", ""))
                : text;
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
