package io.dueline.bot.promise;

import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.community.Community;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// What an owner may promise today, and when the promise would count as broken. Pure.
///
/// @param overdue what the owner owes now
/// @param paid all the owner has paid so far
record PromiseRules(Community community, LocalDate today, Money overdue, Money paid) {

    static PromiseRules of(Account account, Community community, Instant now) {
        var today = community.dayAt(now);
        var overdue = ArrearsPosition.of(account, today).overdueIn(community.currency());
        return new PromiseRules(community, today, overdue, paid(account, community));
    }

    /// What speaks against the day, or nothing.
    Optional<Made> against(LocalDate due) {
        var latest = today.plusDays(community.rules().promiseHorizonDays());
        if (overdue.isZero()) {
            return Optional.of(new Made.NothingOwed());
        }
        if (due.isBefore(today)) {
            return Optional.of(new Made.InThePast(today));
        }
        return due.isAfter(latest) ? Optional.of(new Made.TooFar(latest)) : Optional.empty();
    }

    /// The moment the last day of grace is over.
    Instant graceEnds(LocalDate due) {
        return due.plusDays(community.rules().graceDays() + 1L)
                .atStartOfDay(community.zone())
                .toInstant();
    }

    private static Money paid(Account account, Community community) {
        return account.standing().stream()
                .map(Payment::amount)
                .filter(amount -> amount.currency().equals(community.currency()))
                .reduce(Money.zero(community.currency()), Money::plus);
    }
}
