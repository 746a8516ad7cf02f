package io.dueline.bot.conversation;

import io.dueline.bot.cases.Case;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.cadence.Stance;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What the house knows of an owner.
///
/// @param awaiting the case that waits for their word
record Known(
        Account account,
        Conversation talk,
        Stance stance,
        boolean promised,
        List<Case> cases,
        Optional<Case> awaiting,
        boolean optedOut) {

    @Nullable Long awaitingId() {
        return awaiting.map(Case::id).orElse(null);
    }

    Facts.Repairs repairs() {
        return awaiting.map(done -> new Facts.Repairs(awaited(done), holdsMoneyBeside(done)))
                .orElse(Facts.Repairs.NONE);
    }

    /// The latest payment since then that was not taken back.
    Optional<Payment> paidSince(Instant moment) {
        return account.standing().stream()
                .filter(payment -> payment.paidAt().isAfter(moment))
                .max(Comparator.comparing(Payment::paidAt));
    }

    private boolean holdsMoneyBeside(Case done) {
        return cases.stream()
                .filter(other -> other.id() != done.id() && other.status() != Case.Status.CLOSED)
                .anyMatch(Case::holdsMoney);
    }

    private static Facts.Awaited awaited(Case done) {
        return new Facts.Awaited(done.id(), done.number(), done.topic());
    }
}
