package io.dueline.bot.promise;

import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A day as an owner names it; the parts mean what they mean in [PromiseToPay].
///
/// @param inbound the message the words stood in
/// @param by `bot`, `owner`, `api`, or `staff:` and a number
/// @param because a code staff see explained beside the stance it brings
public record NewPromise(
        OwnerId owner,
        @Nullable LocalDate from,
        LocalDate due,
        @Nullable String words,
        @Nullable Long inbound,
        String by,
        String because) {

    public NewPromise {
        if (from != null && due.isBefore(from)) {
            throw new IllegalArgumentException("a span of days does not end before it begins");
        }
    }

    /// The owner's own word.
    public NewPromise(
            OwnerId owner,
            @Nullable LocalDate from,
            LocalDate due,
            @Nullable String words,
            @Nullable Long inbound,
            String by) {
        this(owner, from, due, words, inbound, by, "promise_made");
    }

    @Override
    public String toString() {
        return "NewPromise[" + owner.value() + "]";
    }
}
