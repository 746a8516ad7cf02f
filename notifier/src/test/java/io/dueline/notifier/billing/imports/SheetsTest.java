package io.dueline.notifier.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.notifier.billing.imports.SheetFault.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class SheetsTest {

    private static final DataSize MEGABYTE = DataSize.ofMegabytes(1);

    @TempDir Path folder;

    private final Sheets sheets = new Sheets(new ImportSettings(MEGABYTE, MEGABYTE, 100, 10));

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK"})
    void csvIsReadInTheEncodingsOfChina(String encoding) throws IOException {
        assertThat(rows("业主,房号\n陈伟,3-2-501\n".getBytes(Charset.forName(encoding))))
                .containsExactly(List.of("业主", "房号"), List.of("陈伟", "3-2-501"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void aByteOrderMarkTellsTheEncoding(String encoding) throws IOException {
        assertThat(rows("\uFEFF业主\t房号\n陈伟\t3-2-501\n".getBytes(Charset.forName(encoding))))
                .containsExactly(List.of("业主", "房号"), List.of("陈伟", "3-2-501"));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theDelimiterIsFound(String delimiter) throws IOException {
        var lines = "Owner%1$sAmount\n\"Wong; Grace, Ms\"%1$s\"1,280.00\"\n".formatted(delimiter);

        assertThat(rows(lines.getBytes(StandardCharsets.UTF_8)).getLast())
                .containsExactly("Wong; Grace, Ms", "1,280.00");
    }

    @Test
    void rowsAreNumberedAsTheSpreadsheetDoes() throws IOException {
        var file = file("a,b\n\n\"two\nlines\",c\n".getBytes(StandardCharsets.UTF_8));
        try (var sheet = sheets.open(file)) {
            assertThat(sheet.rows().filter(row -> !row.isBlank()).map(SheetRow::number))
                    .containsExactly(1, 3);
        }
    }

    @Test
    void aWorkbookKeepsFiguresAndDays() throws IOException {
        var book =
                Workbooks.of(
                        List.of(
                                List.of("业主", "应缴日期", "金额"),
                                List.of(
                                        "陈伟",
                                        LocalDate.of(2026, 3, 31),
                                        new BigDecimal("3007.20"))));
        try (var sheet = sheets.open(file(book))) {
            var row = sheet.rows().toList().getLast();
            assertThat(row.number()).isEqualTo(2);
            assertThat(row.cell(0).text()).isEqualTo("陈伟");
            assertThat(row.cell(1))
                    .isInstanceOfSatisfying(
                            Cell.Figure.class,
                            figure ->
                                    assertThat(figure.day()).isEqualTo(LocalDate.of(2026, 3, 31)));
            assertThat(row.cell(2).text()).isEqualTo("3007.2");
            assertThat(row.cell(9)).isEqualTo(Cell.BLANK);
        }
    }

    @Test
    void oldExcelIsToldApart() {
        var bytes = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};

        assertThatThrownBy(() -> sheets.open(file(bytes))).hasMessage(Kind.OLD_EXCEL.name());
    }

    @Test
    void anEmptyFileIsToldApart() {
        assertThatThrownBy(() -> sheets.open(file(new byte[0]))).hasMessage(Kind.EMPTY.name());
    }

    @Test
    void aPictureIsNoSheet() {
        var bytes = new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13};

        assertThatThrownBy(() -> sheets.open(file(bytes))).hasMessage(Kind.ENCODING.name());
    }

    @Test
    void aZipOfSomethingElseIsNoSheet() throws IOException {
        var zip = zip(new byte[10]);

        assertThatThrownBy(() -> sheets.open(zip)).hasMessage(Kind.BROKEN.name());
    }

    @Test
    void halfAWorkbookIsNoSheet() {
        var whole = Workbooks.of(List.of(List.of("业主", "房号")));
        var half = Arrays.copyOf(whole, whole.length / 2);

        assertThatThrownBy(() -> sheets.open(file(half))).hasMessage(Kind.BROKEN.name());
    }

    @Test
    void whatUnpacksToTooMuchIsNotOpened() throws IOException {
        var zip = zip(new byte[(int) MEGABYTE.toBytes() + 1]);

        assertThat(Files.size(zip)).isLessThan(10_000);
        assertThatThrownBy(() -> sheets.open(zip)).hasMessage(Kind.BOMB.name());
    }

    private List<List<String>> rows(byte[] bytes) throws IOException {
        try (var sheet = sheets.open(file(bytes))) {
            return sheet.rows().map(row -> row.cells().stream().map(Cell::text).toList()).toList();
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("sheet"), bytes);
    }

    private Path zip(byte[] content) throws IOException {
        var file = folder.resolve("zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write(content);
        }
        return file;
    }
}
