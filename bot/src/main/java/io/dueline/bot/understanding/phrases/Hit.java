package io.dueline.bot.understanding.phrases;

/// A phrase found in a normalised text.
///
/// @param rule the file and the phrase as written there
public record Hit(int start, int end, String rule) {

    boolean overlaps(Hit other) {
        return start < other.end && other.start < end;
    }
}
