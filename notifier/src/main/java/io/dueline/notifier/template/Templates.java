package io.dueline.notifier.template;

import io.dueline.notifier.owner.Language;

import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The texts Dueline sends by itself, in both languages. All of them are read and checked at the
/// start, so that none fails when it is to be sent.
@Component
public class Templates {

    /// Stands where a link will be once the message leaves.
    public static final String LINK = "{link}";

    private static final Pattern GAP = Pattern.compile("\\{([a-z]+)}");

    private final Map<Wanted, String> wordings = new HashMap<>();

    Templates() {
        for (var text : Text.values()) {
            for (var language : Language.values()) {
                wordings.put(new Wanted(text, language), read(text, language));
            }
        }
    }

    private record Wanted(Text text, Language language) {}

    /// Fills the gaps of a text. A link is not among the fillings: it stays [#LINK].
    ///
    /// @throws IllegalArgumentException if a gap has no filling
    public RenderedText render(Text text, Language language, Map<String, String> fillings) {
        var wording = Objects.requireNonNull(wordings.get(new Wanted(text, language)));
        return new RenderedText(
                language, GAP.matcher(wording).replaceAll(gap -> filling(text, gap, fillings)));
    }

    private static String filling(Text text, MatchResult gap, Map<String, String> fillings) {
        if (LINK.equals(gap.group())) {
            return LINK;
        }
        var filling = fillings.get(gap.group(1));
        if (filling == null) {
            throw new IllegalArgumentException(text + " needs " + gap.group(1));
        }
        return Matcher.quoteReplacement(harmless(filling));
    }

    /// Names come from sheets: they may bring no gaps and no line breaks of their own.
    private static String harmless(String filling) {
        return filling.replace('{', '(').replace('}', ')').replaceAll("\\p{Cntrl}+", " ").strip();
    }

    private static String read(Text text, Language language) {
        var wording = read("texts/%s.%s.txt".formatted(text.fileName(), language.code()));
        Lint.check(text, language, wording);
        return wording;
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException("the text " + path + " cannot be read", missing);
        }
    }
}
