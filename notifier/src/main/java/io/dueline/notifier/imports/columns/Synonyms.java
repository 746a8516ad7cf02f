package io.dueline.notifier.imports.columns;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;

/// What people call the same thing, kept as data: one line for each thing, the names behind it.
public final class Synonyms<T> {

    private final Map<String, T> byName;

    private Synonyms(Map<String, T> byName) {
        this.byName = Map.copyOf(byName);
    }

    /// @param file the name of a file in `imports/`
    /// @param thing what a line's key means
    public static <T> Synonyms<T> read(String file, Function<String, T> thing) {
        var byName = new HashMap<String, T>();
        var lines = lines("/imports/" + file + ".properties");
        for (var code : lines.stringPropertyNames()) {
            for (var name : lines.getProperty(code).split(",")) {
                byName.put(key(name), thing.apply(code));
            }
        }
        return new Synonyms<>(byName);
    }

    /// Ignores case, space, width and the marks between words.
    public Optional<T> of(String name) {
        return Optional.ofNullable(byName.get(key(name)));
    }

    /// The thing whose name the text begins with; the longest name decides, and a word is not cut
    /// in two.
    public Optional<T> beginning(String text) {
        var key = key(text);
        return byName.entrySet().stream()
                .filter(name -> key.startsWith(name.getKey()))
                .filter(name -> !cuts(key, name.getKey().length()))
                .max(Comparator.comparingInt(name -> name.getKey().length()))
                .map(Map.Entry::getValue);
    }

    private static boolean cuts(String key, int end) {
        return end < key.length() && isLatin(key.charAt(end - 1)) && isLatin(key.charAt(end));
    }

    private static boolean isLatin(char letter) {
        return letter < 0x250 && Character.isLetter(letter);
    }

    private static String key(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_./-]", "");
    }

    private static Properties lines(String resource) {
        var lines = new Properties();
        try (var in = Objects.requireNonNull(Synonyms.class.getResourceAsStream(resource));
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            lines.load(reader);
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
