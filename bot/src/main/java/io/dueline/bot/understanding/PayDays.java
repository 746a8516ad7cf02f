package io.dueline.bot.understanding;

import io.dueline.bot.understanding.dates.Found;
import io.dueline.bot.understanding.dates.Span;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Decides which of the days a message names, if any, is the day on which its writer will pay.
final class PayDays {

    /// The day promised, or nothing.
    Optional<Found> promised(Message message) {
        if (message.says(Themes.CONDITION) || !committed(message)) {
            return Optional.empty();
        }
        return message.dates().stream()
                .filter(Found::ahead)
                .filter(date -> !date.loose() || message.says(Themes.PAY))
                .filter(date -> offered(message, date))
                .max(
                        Comparator.comparing((Found date) -> !date.loose())
                                .thenComparing(date -> Themes.PAY.in(message.clause(date)))
                                .thenComparing(Found::start));
    }

    /// The days of that promise, as first meant.
    static PromisedDays days(Found date) {
        return days(date.days().ahead().getFirst());
    }

    static PromisedDays days(Span span) {
        return new PromisedDays(span.from(), span.to());
    }

    /// The other days those words can mean.
    static List<DateReading> others(Message message, Found date) {
        return date.days().ahead().stream()
                .skip(1)
                .map(span -> new DateReading(days(span), message.evidence(date, 0.4)))
                .toList();
    }

    /// Speaks of paying, says hardly more than the day, or answers the question for a day.
    private static boolean committed(Message message) {
        return message.says(Themes.PAY)
                || message.residue(Themes.VAGUE) <= 1
                || message.utterance().asked() instanceof Question.WhichDay;
    }

    private static boolean offered(Message message, Found date) {
        String clause = message.clause(date);
        return !Themes.NEGATION.in(message.around(date))
                && !Themes.PAID.in(clause)
                && !Themes.REFUSE.in(clause)
                && !elsewhere(message, clause)
                && !asked(message, clause);
    }

    /// The day of a repair, a journey or something past.
    private static boolean elsewhere(Message message, String clause) {
        return !Themes.PAY.in(clause)
                && (Themes.PAST.in(clause) || Themes.AWAY.in(clause) && !tied(message));
    }

    private static boolean tied(Message message) {
        return message.says(Themes.PAY) && message.says(Themes.THEN);
    }

    private static boolean asked(Message message, String clause) {
        boolean asks = Themes.QUESTION.in(message.text()) || asksItself(message, clause);
        return asks && !Themes.MAYBE.in(message.text());
    }

    /// A question, and more than the bare day with a question mark.
    private static boolean asksItself(Message message, String clause) {
        return Themes.ASKS.in(clause.strip()) && message.residue(Themes.VAGUE) > 1;
    }
}
