package io.dueline.notifier.imports.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.notifier.imports.Workbooks;
import io.dueline.notifier.imports.sheet.SheetFault.Kind;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

import java.io.ByteArrayOutputStream;
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

    private final Sheets sheets = new Sheets(MEGABYTE);

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

    @Test
    void aWorkbookUnderAPasswordIsToldApart() {
        var envelope = new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0, 0, 0};
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(envelope);
        bytes.writeBytes(new byte[1016]);
        bytes.writeBytes("EncryptedPackage".getBytes(StandardCharsets.UTF_16LE));

        assertThatThrownBy(() -> sheets.open(file(bytes.toByteArray())))
                .hasMessage(Kind.PROTECTED.name());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><table></table></html>",
                "\uFEFF<!DOCTYPE html>",
                "  <TABLE border=1><tr><td>业主</td></tr></TABLE>",
                "<?xml version=\"1.0\"?><Workbook></Workbook>"
            })
    void aWebPageIsNoSheetWhateverItIsCalled(String page) {
        assertThatThrownBy(() -> sheets.open(file(page.getBytes(StandardCharsets.UTF_8))))
                .hasMessage(Kind.WEB_PAGE.name());
    }

    @Test
    void aFewDamagedLettersAreNotReadAsAnotherEncoding() {
        var good =
                "业主姓名,费用项目,房号\n陈伟,物业费,3-2-501\n王芳,停车费,5-1-1102\n".getBytes(StandardCharsets.UTF_8);
        good[good.length - 12] = (byte) 0xFF;

        assertThatThrownBy(() -> sheets.open(file(good)))
                .isInstanceOfSatisfying(
                        SheetFault.class,
                        fault -> {
                            assertThat(fault.kind()).isEqualTo(Kind.DAMAGED_TEXT);
                            assertThat(fault.values()).containsExactly("3");
                        });
    }

    @Test
    void aMergedCellSpeaksForTheRowsItSpans() throws IOException {
        var book =
                Workbooks.merged(
                        List.of(
                                List.of("欠费明细", "", ""),
                                List.of("业主", "房号", "金额"),
                                List.of("陈伟", "3-2-501", 100),
                                List.of("", "3-2-502", 200),
                                List.of("", "", 300),
                                List.of("", "1-1-301", 400)),
                        List.of("A1:C1", "A3:A5", "B4:B5"));
        try (var sheet = sheets.open(file(book))) {
            var rows = sheet.rows().toList();
            assertThat(rows.get(1).cells()).noneMatch(Cell.Merged.class::isInstance);
            assertThat(rows.get(4).cell(0)).isEqualTo(new Cell.Merged(rows.get(2).cell(0)));
            assertThat(rows.get(4).cell(1).text()).isEqualTo("3-2-502");
            assertThat(rows.get(5).cell(0).isBlank()).isTrue();
        }
    }

    @Test
    void millionsOfEmptyRowsPassQuickly() throws IOException {
        var lines = "业主,房号\n" + "\n".repeat(1_000_000) + "陈伟,3-2-501\n";
        try (var sheet = sheets.open(file(lines.getBytes(StandardCharsets.UTF_8)))) {
            assertThat(sheet.rows().filter(row -> !row.isBlank()).count()).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86139",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\0=1",
                "＝1",
                "＋1",
                "－1",
                "＠a",
                "  =1",
                "\n=1",
                " \n ＝1",
                "\u200B=1"
            })
    void whatMayBeAFormulaIsWrittenAsText(String cell) {
        assertThat(Harmless.text(cell)).isEqualTo("'" + cell);
        assertThat(new Cell.Written(Harmless.text(cell)).text())
                .isEqualTo(new Cell.Written(cell).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "陈伟", "3-2-501", "1,280.00", "a=b", "2026-03-31"})
    void anythingElseIsWrittenAsItIs(String cell) {
        assertThat(Harmless.text(cell)).isEqualTo(cell);
    }

    @ParameterizedTest
    @EnumSource(SheetWriter.Format.class)
    void whatIsWrittenReadsTheSame(SheetWriter.Format format) throws IOException {
        var rows =
                List.of(
                        List.of("业主", "电话", "备注"),
                        List.of("陈伟, \"Wei\"", "+8613900000501", "=cmd|' /C calc'!A0"));
        var file = folder.resolve("written");
        try (var writer = SheetWriter.to(file, format)) {
            for (var row : rows) {
                writer.row(row);
            }
        }
        try (var sheet = sheets.open(file)) {
            assertThat(sheet.rows().map(row -> row.cells().stream().map(Cell::text).toList()))
                    .isEqualTo(rows);
        }
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
