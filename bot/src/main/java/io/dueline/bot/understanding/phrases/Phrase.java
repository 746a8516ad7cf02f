package io.dueline.bot.understanding.phrases;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One line of the rule data.
///
/// @param rule its file and its words, as evidence
/// @param chinese whether it needs Chinese to be found at all; an English one needs letters
/// @param guard whether it forbids instead of saying
record Phrase(String rule, Pattern pattern, boolean chinese, boolean guard) {

    Stream<Hit> in(String text) {
        return pattern.matcher(text)
                .results()
                .filter(match -> match.end() > match.start())
                .map(match -> new Hit(match.start(), match.end(), rule));
    }

    /// Whether this phrase stands where the hit does.
    boolean covers(Hit hit, String text) {
        return in(text).anyMatch(hit::overlaps);
    }
}
