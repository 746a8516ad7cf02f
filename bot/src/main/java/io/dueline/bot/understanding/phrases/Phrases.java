package io.dueline.bot.understanding.phrases;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One theme of the rule data in both languages: the phrases that say it, and the guards, phrases
/// that look like it and are not. How phrases are written stands in `README.txt` beside them.
public final class Phrases {

    private final List<Phrase> phrases = new ArrayList<>();
    private final List<Phrase> guards = new ArrayList<>();

    private Phrases(Stream<Phrase> all) {
        all.forEach(phrase -> (phrase.guard() ? guards : phrases).add(phrase));
    }

    /// Reads `zh/<theme>.txt` and `en/<theme>.txt`.
    public static Phrases of(String theme) {
        return new Phrases(Stream.concat(read("zh", theme), read("en", theme)));
    }

    /// Phrases out of lines that stand in another kind of file.
    public static Phrases of(String language, String theme, List<String> lines) {
        return new Phrases(compiled(language, theme, lines));
    }

    private static Stream<Phrase> read(String language, String theme) {
        return compiled(language, theme, RuleFile.lines(language + "/" + theme + ".txt"));
    }

    private static Stream<Phrase> compiled(String language, String theme, List<String> lines) {
        Notation notation = Notation.of(language);
        return lines.stream().map(line -> notation.phrase(language + "/" + theme, line));
    }

    /// The first phrase of the file that the text holds and no guard covers.
    public Optional<Hit> first(String text) {
        return hits(text).findFirst();
    }

    public boolean in(String text) {
        return first(text).isPresent();
    }

    /// Every such hit, in the order of the file.
    public Stream<Hit> hits(String text) {
        boolean han = text.chars().anyMatch(sign -> sign >= 0x4E00 && sign <= 0x9FFF);
        boolean letters = text.chars().anyMatch(sign -> sign >= 'a' && sign <= 'z');
        return phrases.stream()
                .filter(phrase -> phrase.chinese() ? han || !letters : letters)
                .flatMap(phrase -> phrase.in(text))
                .filter(hit -> guards.stream().noneMatch(guard -> guard.covers(hit, text)));
    }

    /// The text with every hit blanked out.
    public String without(String text) {
        StringBuilder left = new StringBuilder(text);
        hits(text)
                .forEach(
                        hit ->
                                left.replace(
                                        hit.start(),
                                        hit.end(),
                                        " ".repeat(hit.end() - hit.start())));
        return left.toString();
    }
}
