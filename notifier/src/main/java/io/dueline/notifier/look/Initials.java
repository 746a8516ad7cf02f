package io.dueline.notifier.look;

import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What stands in the round face beside a name.
final class Initials {

    private Initials() {}

    static String of(String name) {
        var said = name.strip();
        if (said.isEmpty()) {
            return "–";
        }
        return UnicodeScript.of(said.codePointAt(0)) == UnicodeScript.HAN
                ? first(said)
                : lettersOf(said);
    }

    private static String lettersOf(String name) {
        return Stream.of(name.split("\\s+"))
                .limit(2)
                .map(Initials::first)
                .collect(Collectors.joining())
                .toUpperCase(Locale.ROOT);
    }

    private static String first(String word) {
        return Character.toString(word.codePointAt(0));
    }
}
