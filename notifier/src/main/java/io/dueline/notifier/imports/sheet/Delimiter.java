package io.dueline.notifier.imports.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// What stands between the fields of a CSV: whichever is most frequent in its first lines.
final class Delimiter {

    private static final List<Character> KNOWN = List.of(',', ';', '\t');
    private static final int LINES = 20;
    private static final String QUOTED = "\"[^\"]*\"";

    private Delimiter() {}

    static char in(Path file, Encoding encoding) throws IOException {
        try (var reader = new BufferedReader(encoding.reader(file))) {
            return in(reader.lines().limit(LINES).collect(Collectors.joining("\n")));
        }
    }

    static char in(String lines) {
        var unquoted = lines.replaceAll(QUOTED, "");
        return KNOWN.stream()
                .max(Comparator.comparingLong(candidate -> count(candidate, unquoted)))
                .filter(candidate -> count(candidate, unquoted) > 0)
                .orElse(',');
    }

    private static long count(char delimiter, String text) {
        return text.chars().filter(c -> c == delimiter).count();
    }
}
