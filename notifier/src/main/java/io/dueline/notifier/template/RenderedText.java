package io.dueline.notifier.template;

import io.dueline.notifier.owner.Language;

/// A finished text. If it carries a link, [Templates#LINK] stands in its place until the message
/// leaves, because a link is a key and is kept nowhere in clear.
///
/// @param carriesLink whether that mark in it is one of ours; in what somebody typed it is text
public record RenderedText(Language language, String body, boolean carriesLink) {

    /// Sample of the length a link has on the wire.
    private static final String LINK_SAMPLE = "https://dueline.example/p/".concat("0".repeat(22));

    /// A text of ours, which carries a link if the mark of one stands in it.
    public RenderedText(Language language, String body) {
        this(language, body, body.contains(Templates.LINK));
    }

    public Segments segments() {
        return Segments.of(carriesLink ? body.replace(Templates.LINK, LINK_SAMPLE) : body);
    }

    /// A text somebody typed, which leaves as it is, whatever stands in it.
    public static RenderedText typed(Language language, String text) {
        return new RenderedText(language, text, false);
    }

    @Override
    public String toString() {
        return "RenderedText[" + language.code() + ", " + body.length() + " characters]";
    }
}
