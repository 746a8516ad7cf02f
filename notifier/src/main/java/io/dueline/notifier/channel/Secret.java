package io.dueline.notifier.channel;

/// A word that opens something. It prints as stars, so that it cannot slip into a log or a page.
public record Secret(String value) {

    /// What a setting's text is turned into.
    public static Secret of(String value) {
        return new Secret(value);
    }

    @Override
    public String toString() {
        return "***";
    }
}
