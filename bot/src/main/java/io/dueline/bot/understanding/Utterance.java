package io.dueline.bot.understanding;

import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.time.LocalDateTime;

/// One message as it came in.
///
/// @param text the owner's words, unchanged
/// @param hint the language the owner is written to; decides only when the words do not
/// @param moment the wall clock of the community when the owner wrote. A local time on purpose: the
///     zone is already applied, and "tomorrow" means the owner's tomorrow
/// @param asked what the bot had asked last, if it still waits for an answer
public record Utterance(
        String text, Language hint, LocalDateTime moment, @Nullable Question asked) {

    LocalDate day() {
        return moment.toLocalDate();
    }
}
