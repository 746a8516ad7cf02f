package io.dueline.notifier.imports.sheet;

import io.dueline.notifier.imports.sheet.SheetFault.Kind;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// How a text file is encoded, found by trying: a byte order mark tells, otherwise it is UTF-8 if
/// all of it is, otherwise what Chinese Windows writes.
record Encoding(Charset charset, int markLength) {

    private static final Encoding CHINESE_WINDOWS = new Encoding(Charset.forName("GB18030"), 0);
    private static final List<Encoding> CERTAIN =
            List.of(
                    new Encoding(StandardCharsets.UTF_8, 3),
                    new Encoding(StandardCharsets.UTF_16LE, 2),
                    new Encoding(StandardCharsets.UTF_16BE, 2),
                    new Encoding(StandardCharsets.UTF_8, 0));

    private static final int BUFFER = 1 << 16;

    /// Nothing if it is no text.
    ///
    /// @throws SheetFault if it is UTF-8 with a few letters damaged, which any other reading would
    ///     turn into wrong names without a word
    static Optional<Encoding> of(Path file) throws IOException {
        for (var encoding : CERTAIN) {
            if (encoding.fits(file)) {
                return Optional.of(encoding);
            }
        }
        var damage = Utf8Damage.in(file);
        if (damage.isSlight()) {
            throw new SheetFault(Kind.DAMAGED_TEXT, damage.firstLine());
        }
        return CHINESE_WINDOWS.fits(file) ? Optional.of(CHINESE_WINDOWS) : Optional.empty();
    }

    /// Reads the text behind the byte order mark, strictly.
    Reader reader(Path file) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(markLength);
        var decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(in, decoder), BUFFER);
    }

    private boolean fits(Path file) throws IOException {
        if (!isMarked(file)) {
            return false;
        }
        try (var reader = reader(file)) {
            return isText(reader);
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    private boolean isMarked(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var mark = new String(in.readNBytes(markLength), charset);
            return markLength == 0 || "\uFEFF".equals(mark);
        }
    }

    private static boolean isText(Reader reader) throws IOException {
        var buffer = new char[BUFFER];
        for (int read = reader.read(buffer); read >= 0; read = reader.read(buffer)) {
            for (int i = 0; i < read; i++) {
                if (buffer[i] == 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
