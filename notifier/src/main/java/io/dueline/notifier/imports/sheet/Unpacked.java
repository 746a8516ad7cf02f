package io.dueline.notifier.imports.sheet;

import io.dueline.notifier.imports.sheet.SheetFault.Kind;

import org.springframework.util.unit.DataSize;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// Measures what comes out of a packed file, without believing what it says of itself.
final class Unpacked {

    private static final int BUFFER = 1 << 16;

    private Unpacked() {}

    static boolean fits(Path file, DataSize limit) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var left = limit.toBytes();
            for (var entries = zip.entries(); entries.hasMoreElements() && left >= 0; ) {
                left -= length(zip.getInputStream(entries.nextElement()), left);
            }
            return left >= 0;
        } catch (ZipException _) {
            throw new SheetFault(Kind.BROKEN, 1);
        }
    }

    /// Its length, or a length beyond the limit as soon as that is passed.
    private static long length(InputStream packed, long limit) throws IOException {
        try (packed) {
            var buffer = new byte[BUFFER];
            long length = 0;
            for (int read; length <= limit && (read = packed.read(buffer)) >= 0; ) {
                length += read;
            }
            return length;
        }
    }
}
