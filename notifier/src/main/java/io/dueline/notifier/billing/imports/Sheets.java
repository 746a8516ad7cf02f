package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.imports.SheetFault.Kind;

import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Opens a file by what it is, whatever its name says.
@Component
class Sheets {

    private static final int HEAD = 8;

    private final ImportSettings settings;

    Sheets(ImportSettings settings) {
        this.settings = settings;
    }

    /// @throws SheetFault if it is no sheet that can be read
    Sheet open(Path file) {
        try {
            return switch (Shape.of(head(file))) {
                case EMPTY -> throw new SheetFault(Kind.EMPTY);
                case OLD_EXCEL -> throw new SheetFault(Kind.OLD_EXCEL);
                case ZIP -> XlsxSheet.open(file, settings.maxUnpackedSize());
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

    private enum Shape {
        EMPTY,
        OLD_EXCEL,
        ZIP,
        TEXT;

        static Shape of(byte[] head) {
            if (head.length == 0) {
                return EMPTY;
            }
            if (startsWith(head, 0xD0, 0xCF, 0x11, 0xE0)) {
                return OLD_EXCEL;
            }
            return startsWith(head, 'P', 'K', 3, 4) ? ZIP : TEXT;
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
