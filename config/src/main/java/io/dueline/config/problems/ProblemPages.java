package io.dueline.config.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.net.URI;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// What our pages say about each kind of problem: the words `problem.<slug>.title` and `.text` of
/// any module.
@Component
class ProblemPages {

    private final MessageSource words;
    private final String publicUrl;

    ProblemPages(MessageSource words, @Value("${dueline.public-url}") String publicUrl) {
        this.words = words;
        this.publicUrl = publicUrl.replaceFirst("/+$", "");
    }

    URI addressOf(String slug) {
        return URI.create(publicUrl + "/problems/" + slug);
    }

    String titleOr(String slug, @Nullable String otherwise, Locale locale) {
        return said(slug, "title", locale)
                .or(() -> Optional.ofNullable(otherwise))
                .orElseGet(() -> text("unknown", locale));
    }

    /// What happened and what to do, in two sentences.
    String text(String slug, Locale locale) {
        return said(slug, "text", locale).or(() -> said("unknown", "text", locale)).orElseThrow();
    }

    boolean explains(String slug, Locale locale) {
        return said(slug, "title", locale).isPresent();
    }

    private Optional<String> said(String slug, String part, Locale locale) {
        var key = "problem." + slug + "." + part;
        var said = Objects.requireNonNullElse(words.getMessage(key, null, "", locale), "");
        return Optional.of(said).filter(text -> !text.isEmpty());
    }
}
