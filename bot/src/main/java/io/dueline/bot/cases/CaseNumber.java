package io.dueline.bot.cases;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What people call a case: `C-1042`.
final class CaseNumber {

    private static final Pattern SAID = Pattern.compile("[Cc]-?(\\d{1,15})");

    private CaseNumber() {}

    static String say(long number) {
        return "C-" + number;
    }

    /// Nothing if it is no such number.
    static OptionalLong read(String said) {
        var number = SAID.matcher(said);
        return number.matches()
                ? OptionalLong.of(Long.parseLong(number.group(1)))
                : OptionalLong.empty();
    }
}
