package io.dueline.bot.conversation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// Finds words after which no machine goes on alone; they lie in `conversation/red_words.txt`.
final class RedWords {

    private final List<Pattern> words;

    RedWords() {
        words = lines().stream().map(RedWords::pattern).toList();
    }

    boolean in(String text) {
        var plain = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(word -> word.matcher(plain).find());
    }

    private static Pattern pattern(String word) {
        var quoted = Pattern.quote(word);
        return Pattern.compile(word.matches("[a-z0-9 ]+") ? "\\b" + quoted + "\\b" : quoted);
    }

    private static List<String> lines() {
        try (InputStream in = RedWords.class.getResourceAsStream("/conversation/red_words.txt")) {
            var file = Objects.requireNonNull(in, "red_words.txt").readAllBytes();
            return new String(file, StandardCharsets.UTF_8)
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException("red_words.txt cannot be read", fault);
        }
    }
}
