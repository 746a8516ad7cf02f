package io.dueline.bot.understanding.dates;

import java.util.List;

/// Numbers as they are written in days.
final class Numbers {

    /// One or two digits, or Chinese numerals up to three signs.
    static final String ZH = "(?:[0-9]{1,2}|[一二两三四五六七八九十廿卅]{1,3})";

    private static final String UNITS =
            "one two three four five six seven eight nine ten eleven twelve thirteen fourteen"
                    + " fifteen sixteen seventeen eighteen nineteen twenty";

    private static final String ORDINALS =
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
                    + " thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
                    + " twentieth";

    private static final List<String> COUNTING = List.of(UNITS.split(" "));
    private static final List<String> ORDERED = List.of(ORDINALS.split(" "));

    /// "ten", "10", "a".
    static final String EN_COUNT =
            "(?:[0-9]{1,3}|" + UNITS.replace(' ', '|') + "|an?|a couple of|couple of)";

    /// "twenty first", "second".
    static final String EN_ORDINAL =
            "(?:(?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
                    + "|thirtieth|"
                    + ORDINALS.replace(' ', '|')
                    + ")";

    private Numbers() {}

    static int zh(String written) {
        return Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : signs(written);
    }

    private static int signs(String written) {
        int tens = 0;
        int ones = 0;
        for (char sign : written.toCharArray()) {
            switch (sign) {
                case '十' -> tens = ones == 0 ? 10 : ones * 10;
                case '廿' -> tens = 20;
                case '卅' -> tens = 30;
                default -> ones = ones(sign);
            }
            ones = "十廿卅".indexOf(sign) >= 0 ? 0 : ones;
        }
        return tens + ones;
    }

    private static int ones(char sign) {
        return sign == '两' ? 2 : "一二三四五六七八九".indexOf(sign) + 1;
    }

    static int count(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written);
        }
        if (written.contains("couple")) {
            return 2;
        }
        return written.startsWith("a") ? 1 : COUNTING.indexOf(written) + 1;
    }

    /// Reads "3", "3rd", "third" and "thirty-first".
    static int ordinal(String written) {
        if (Character.isDigit(written.charAt(0))) {
            return Integer.parseInt(written.replaceAll("[^0-9].*", ""));
        }
        if (written.equals("thirtieth")) {
            return 30;
        }
        int tens = written.startsWith("twenty") ? 20 : written.startsWith("thirty") ? 30 : 0;
        return tens + ORDERED.indexOf(tens == 0 ? written : written.substring(7)) + 1;
    }
}
