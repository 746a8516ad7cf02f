package io.dueline.bot.promise;

import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// A day as an owner names it; the parts mean what they mean in [PromiseToPay].
///
/// @param inbound the message the words stood in
/// @param by `bot`, `owner` or `staff:` and a number
public record NewPromise(
        OwnerId owner,
        @Nullable LocalDate from,
        LocalDate due,
        @Nullable String words,
        @Nullable Long inbound,
        String by) {

    public NewPromise {
        if (from != null && due.isBefore(from)) {
            throw new IllegalArgumentException("a span of days does not end before it begins");
        }
    }

    @Override
    public String toString() {
        return "NewPromise[" + owner.value() + "]";
    }
}
