package io.dueline.bot.conversation;

import java.time.LocalDate;
import java.util.List;

/// What the bot's last question waits for.
public sealed interface Expected {

    /// A day to pay on.
    ///
    /// @param offered the days that can be chosen by their number; none if it was asked openly
    record Day(List<LocalDate> offered) implements Expected {
        public Day {
            offered = List.copyOf(offered);
        }
    }

    /// One of the four: pay, pick a day, report a fault, a person.
    record OneOfFour() implements Expected {}

    /// Why somebody will not pay; one of the four will do as well.
    record Why() implements Expected {}

    /// What is wrong, and where.
    record Fault() implements Expected {}
}
