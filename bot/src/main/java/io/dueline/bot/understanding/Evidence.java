package io.dueline.bot.understanding;

/// Why an intent was seen, for staff to judge.
///
/// @param start where the words begin in the original text
/// @param end where they end, exclusive
/// @param words exactly what the owner wrote there
/// @param rule the rule that read them: its file and the phrase, or the grammar
/// @param confidence from 0 (a guess) to 1 (said outright)
public record Evidence(int start, int end, String words, String rule, double confidence) {

    public Evidence {
        if (confidence < 0 || confidence > 1) {
            throw new IllegalArgumentException("confidence lies between 0 and 1: " + confidence);
        }
    }
}
