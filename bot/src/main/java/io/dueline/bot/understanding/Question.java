package io.dueline.bot.understanding;

import java.time.LocalDate;
import java.util.List;

/// What the bot asked last, so that "1", "好的" or "no" can be read as an answer.
public sealed interface Question {

    /// "On which day?", with days to choose from by their number, counted from 1.
    record WhichDay(List<LocalDate> offered) implements Question {
        public WhichDay {
            offered = List.copyOf(offered);
        }
    }

    /// "Pay, pick a day, report a fault, or a person?", numbered 1 to 4.
    record FourChoices() implements Question {}

    /// "Is it fixed?"
    record IsItFixed() implements Question {}

    /// "Is it fixed?", asked before a person joined the talk: a "yes" may be theirs, so that only
    /// plain words of the repair are an answer to us.
    record WasItFixed() implements Question {}

    /// "How well was it done, 1 to 5?"
    record Rating() implements Question {}
}
