package io.dueline.bot.promise;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;

/// An owner's word to pay by a day.
///
/// @param from the first day, where the owner named a span
/// @param due the last day that keeps the promise, in the community's zone
/// @param amount what was overdue when it was made
/// @param words the owner's own words, if there were any
public record PromiseToPay(
        long id,
        OwnerId owner,
        @Nullable LocalDate from,
        LocalDate due,
        Money amount,
        State state,
        @Nullable String words,
        Instant madeAt,
        @Nullable Instant settledAt) {

    /// How it went.
    public enum State {
        OPEN,
        KEPT,
        BROKEN,
        /// Taken back, or replaced by a later one.
        CANCELLED;

        /// The name used in tables and JSON.
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "PromiseToPay[" + id + " " + state + "]";
    }
}
