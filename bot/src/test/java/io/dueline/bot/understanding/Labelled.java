package io.dueline.bot.understanding;

import io.dueline.notifier.owner.Language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One labelled reply: a flat JSON object a line, all values texts.
record Labelled(String file, Map<String, String> fields) {

    private static final Path FOLDER = Path.of("src/test/resources/understanding");
    private static final Pattern FIELD = Pattern.compile("\"(\\w+)\": ?\"((?:[^\"\\\\]|\\\\.)*)\"");

    /// All replies of all themes.
    static Stream<Labelled> all() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream().flatMap(Labelled::of);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    static Stream<Labelled> of(Path file) {
        try {
            return Files.readAllLines(file).stream()
                    .map(line -> new Labelled(file.getFileName().toString(), fields(line)));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<String, String> fields(String line) {
        Map<String, String> fields = new HashMap<>();
        FIELD.matcher(line)
                .results()
                .forEach(field -> fields.put(field.group(1), plain(field.group(2))));
        return fields;
    }

    private static String plain(String escaped) {
        return escaped.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
    }

    Optional<String> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Utterance utterance() {
        return new Utterance(
                field("text").orElseThrow(),
                Language.ofCode(field("lang").orElseThrow()),
                LocalDateTime.parse(field("ref").orElseThrow()),
                null);
    }

    @Override
    public String toString() {
        return file + ": " + fields.get("text");
    }
}
