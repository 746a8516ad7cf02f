package io.dueline.bot.understanding.dates;

/// Words that name days.
///
/// @param start where they begin in the normalised text
/// @param end where they end, exclusive
/// @param loose only a part of the day or "now": says today if nothing else says another day
public record Found(int start, int end, Days days, boolean loose) {

    /// Whether the words can mean today or later.
    public boolean ahead() {
        return !days.ahead().isEmpty();
    }

    Found meaning(Days other) {
        return new Found(start, end, other, loose);
    }

    Found upTo(Found last, Days together) {
        return new Found(start, last.end, together, false);
    }
}
