package io.dueline.bot.promise;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What came of a day an owner named.
public sealed interface Made {

    /// It is promised.
    ///
    /// @param replaced the promise it took the place of; nothing if there was none, or if the same
    ///     day was only named again
    record Set(PromiseToPay promise, @Nullable PromiseToPay replaced) implements Made {}

    /// Too far ahead.
    ///
    /// @param latest the last day that could be promised today
    record TooFar(LocalDate latest) implements Made {}

    /// There is nothing overdue to promise.
    record NothingOwed() implements Made {}

    /// The day is over.
    record InThePast(LocalDate today) implements Made {}
}
