package io.dueline.bot.understanding;

import io.dueline.notifier.owner.Language;

import java.util.List;

/// What one message says.
///
/// @param intents never empty, most urgent first: opt-out, person, promise, paid, refusal or
///     complaint, question, away, the rest
/// @param alternatives when a promise's words can mean other days too, those days; when nothing is
///     promised, the days that are mentioned
/// @param language the language to answer in
public record Reading(List<Intent> intents, List<DateReading> alternatives, Language language) {

    public Reading {
        if (intents.isEmpty()) {
            throw new IllegalArgumentException("a reading holds at least Unclear");
        }
        intents = List.copyOf(intents);
        alternatives = List.copyOf(alternatives);
    }

    /// The intent to act on first.
    public Intent primary() {
        return intents.getFirst();
    }
}
