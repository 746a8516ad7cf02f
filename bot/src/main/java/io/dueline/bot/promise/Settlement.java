package io.dueline.bot.promise;

import io.dueline.notifier.billing.Money;

import java.time.Instant;
import java.time.LocalDate;

/// How a promise stands, read from the ledger. Pure.
sealed interface Settlement {

    /// The money came.
    record Kept() implements Settlement {}

    /// The day and its grace went by.
    ///
    /// @param missing the part of what was promised that is still owed
    /// @param inARow how many promises the owner has broken since one was kept, this one included
    record Broken(Money missing, int inARow) implements Settlement {

        /// One may slip anybody's mind; the second is for a person to talk about.
        boolean goesToStaff() {
            return inARow > 1;
        }
    }

    /// There is still time.
    ///
    /// @param lookAt the moment it will have run out
    record StillOpen(Instant lookAt) implements Settlement {}

    /// A promise that is to be settled.
    ///
    /// @param paidBefore all the owner had paid when it was made
    /// @param brokenBefore how many promises the owner has broken since one was kept
    record Pledge(PromiseToPay promise, Money paidBefore, int brokenBefore) {

        LocalDate due() {
            return promise.due();
        }

        /// The part of what was promised that has not come, whatever else was paid or billed; not
        /// positive once all of it has.
        Money missing(PromiseRules now) {
            return promise.amount().minus(now.paid().minus(paidBefore)).atMost(now.overdue());
        }
    }

    /// Kept if nothing is overdue any more, or if all that was promised has come since; a part of
    /// it keeps nothing. What came late but before we looked was still paid.
    static Settlement of(Pledge pledge, PromiseRules now) {
        var missing = pledge.missing(now);
        if (!missing.isPositive()) {
            return new Kept();
        }
        var lastDay = pledge.due().plusDays(now.community().rules().graceDays());
        return now.today().isAfter(lastDay)
                ? new Broken(missing, pledge.brokenBefore() + 1)
                : new StillOpen(now.graceEnds(pledge.due()));
    }
}
