package io.dueline.notifier.imports.sheet;

import io.dueline.notifier.imports.sheet.SheetFault.Kind;

import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Opens a file by what it is, whatever its name says.
///
/// @param maxUnpacked the largest a workbook may become when unpacked
public record Sheets(DataSize maxUnpacked) {

    private static final int HEAD = 512;

    /// How an encrypted workbook names its content, in an envelope like that of an old Excel.
    private static final byte[] ENCRYPTED = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);

    /// @throws SheetFault if it is no sheet that can be read
    public Sheet open(Path file) {
        try {
            return switch (Shape.of(head(file))) {
                case EMPTY -> throw new SheetFault(Kind.EMPTY);
                case ENVELOPE ->
                        throw new SheetFault(
                                holds(file, ENCRYPTED) ? Kind.PROTECTED : Kind.OLD_EXCEL);
                case WEB_PAGE -> throw new SheetFault(Kind.WEB_PAGE);
                case ZIP -> XlsxSheet.open(file, maxUnpacked);
                case TEXT -> CsvSheet.open(file);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        }
    }

    private static boolean holds(Path file, byte[] word) throws IOException {
        var whole = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        return whole.contains(new String(word, StandardCharsets.ISO_8859_1));
    }

    private enum Shape {
        EMPTY,
        ENVELOPE,
        WEB_PAGE,
        ZIP,
        TEXT;

        static Shape of(byte[] head) {
            if (head.length == 0) {
                return EMPTY;
            }
            if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                return ENVELOPE;
            }
            if (startsWith(head, 'P', 'K', 3, 4)) {
                return ZIP;
            }
            return isMarkup(head) ? WEB_PAGE : TEXT;
        }

        /// Many systems write a web page, or XML of an Excel of 2003, and call it `.xls`.
        private static boolean isMarkup(byte[] head) {
            var text =
                    new String(head, StandardCharsets.ISO_8859_1)
                            .replaceFirst("^(ï»¿|ÿþ|þÿ)", "")
                            .replace("\0", "")
                            .strip()
                            .toLowerCase(Locale.ROOT);
            return text.matches("(?s)<(\\?xml|!doctype|!--|html|head|meta|body|table|style)\\b?.*");
        }

        private static boolean startsWith(byte[] head, int... signature) {
            for (int i = 0; i < signature.length; i++) {
                if (head.length <= i || (head[i] & 0xFF) != signature[i]) {
                    return false;
                }
            }
            return true;
        }
    }
}
