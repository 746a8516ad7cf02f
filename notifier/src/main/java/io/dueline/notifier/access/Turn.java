package io.dueline.notifier.access;

import java.util.UUID;

/// What is to be done with a request that may be a repetition.
public sealed interface Turn {

    /// It is the first, or the first that will be finished: do it, and hand in what was answered.
    ///
    /// @param claim proves that it is still this one's turn
    record Yours(Repeatable request, UUID claim) implements Turn {}

    /// It was answered before.
    record Answered(Answer answer) implements Turn {}

    /// The first is still under way.
    record UnderWay() implements Turn {}

    /// The number stands for another request.
    record Different() implements Turn {}
}
