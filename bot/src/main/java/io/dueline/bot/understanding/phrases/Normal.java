package io.dueline.bot.understanding.phrases;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// A text as the rules see it: lower case, half width, simplified characters. Every position leads
/// back to the owner's own words.
public final class Normal {

    /// What lies beyond is not analysed: nobody promises a day after two thousand characters.
    static final int LONGEST = 2_000;

    private static final Map<Character, Character> SIMPLIFIED = simplified();

    private final String original;
    private final StringBuilder folded = new StringBuilder();
    private int[] origins = new int[64];

    private Normal(String original) {
        this.original = original;
    }

    public static Normal of(String original) {
        Normal normal = new Normal(original);
        int end = Math.min(original.length(), LONGEST);
        for (int at = 0; at < end; ) {
            int point = original.codePointAt(at);
            normal.append(fold(point), at);
            at += Character.charCount(point);
        }
        normal.mark(normal.folded.length(), end);
        return normal;
    }

    public String text() {
        return folded.toString();
    }

    /// Where a position of [#text()] lies in the original.
    public int origin(int position) {
        return origins[position];
    }

    /// The owner's words between two positions of [#text()].
    public String words(int start, int end) {
        return original.substring(origin(start), Math.max(origin(start), origin(end)));
    }

    private void append(String letters, int at) {
        for (int i = 0; i < letters.length(); i++) {
            mark(folded.length(), at);
            folded.append(letters.charAt(i));
        }
    }

    private void mark(int position, int at) {
        if (position == origins.length) {
            origins = Arrays.copyOf(origins, position * 2);
        }
        origins[position] = at;
    }

    private static String fold(int point) {
        if (point < 0x80) {
            return plain((char) point);
        }
        if (point >= 0x4E00 && point <= 0x9FFF) {
            return String.valueOf(SIMPLIFIED.getOrDefault((char) point, (char) point));
        }
        return switch (point) {
            case '’', '‘', '′' -> "'";
            case 0x200B, 0x200C, 0x200D, 0xFE0F, 0xFEFF -> "";
            default -> wide(point);
        };
    }

    private static String plain(char letter) {
        return letter < ' ' && letter != '\n' ? " " : String.valueOf(Character.toLowerCase(letter));
    }

    private static String wide(int point) {
        return Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT);
    }

    private static Map<Character, Character> simplified() {
        Map<Character, Character> table = new HashMap<>();
        for (String line : RuleFile.lines("traditional.txt")) {
            for (String pair : line.split("\\s+")) {
                table.put(pair.charAt(0), pair.charAt(1));
            }
        }
        return Map.copyOf(table);
    }
}
