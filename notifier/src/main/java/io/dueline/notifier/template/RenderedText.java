package io.dueline.notifier.template;

import io.dueline.notifier.owner.Language;

/// A finished text. If it carries a link, [Templates#LINK] stands in its place until the message
/// leaves, because a link is a key and is kept nowhere in clear.
public record RenderedText(Language language, String body) {

    /// Sample of the length a link has on the wire.
    private static final String LINK_SAMPLE = "https://dueline.example/p/".concat("0".repeat(22));

    public Segments segments() {
        return Segments.of(body.replace(Templates.LINK, LINK_SAMPLE));
    }

    public boolean carriesLink() {
        return body.contains(Templates.LINK);
    }

    /// A text somebody typed, as it is.
    public static RenderedText typed(Language language, String text) {
        return new RenderedText(language, text);
    }

    @Override
    public String toString() {
        return "RenderedText[" + language.code() + ", " + body.length() + " characters]";
    }
}
