package io.dueline.notifier.imports.sheet;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/// How much of a text that is not UTF-8 looks like it all the same. Used for one reading.
final class Utf8Damage {

    /// In a text of another encoding well-formed letters happen by chance, and are few.
    private static final int FEW = 10;

    private static final int ASCII = 0x80;
    private static final int LEAD = 0xC2;
    private static final int LEAD_OF_THREE = 0xE0;
    private static final int LEAD_OF_FOUR = 0xF0;
    private static final int BEYOND = 0xF5;

    private final InputStream text;
    private int next;
    private int line = 1;
    private int letters;
    private int damages;
    private int firstLine;
    private Piece before = Piece.LETTER;

    private Utf8Damage(InputStream text) {
        this.text = text;
    }

    private enum Piece {
        LETTER,
        DAMAGE
    }

    static Utf8Damage in(Path file) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var found = new Utf8Damage(in);
            found.readAll();
            return found;
        }
    }

    /// Whether nearly all of it is UTF-8.
    boolean isSlight() {
        return damages > 0 && letters >= FEW * damages;
    }

    /// The line of the first damage, from one.
    int firstLine() {
        return firstLine;
    }

    private void readAll() throws IOException {
        for (next = text.read(); next >= 0; ) {
            if (next < ASCII) {
                line += next == '\n' ? 1 : 0;
                before = Piece.LETTER;
                next = text.read();
            } else {
                note(letter() ? Piece.LETTER : Piece.DAMAGE);
            }
        }
    }

    /// Damaged bytes that follow each other are one damage.
    private void note(Piece piece) {
        switch (piece) {
            case LETTER -> letters++;
            case DAMAGE -> {
                damages += before == Piece.DAMAGE ? 0 : 1;
                firstLine = firstLine == 0 ? line : firstLine;
            }
        }
        before = piece;
    }

    /// Whether a whole letter of several bytes comes next; goes behind what it looked at.
    private boolean letter() throws IOException {
        var wanted = followers(next);
        next = text.read();
        for (int found = 0; found < wanted; found++) {
            if (next < 0 || (next & 0xC0) != ASCII) {
                return false;
            }
            next = text.read();
        }
        return wanted > 0;
    }

    private static int followers(int lead) {
        if (lead < LEAD || lead >= BEYOND) {
            return 0;
        }
        if (lead >= LEAD_OF_FOUR) {
            return 3;
        }
        return lead >= LEAD_OF_THREE ? 2 : 1;
    }
}
