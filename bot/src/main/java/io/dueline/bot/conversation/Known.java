package io.dueline.bot.conversation;

import io.dueline.bot.cases.Case;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.cadence.Stance;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// What the house knows of an owner.
///
/// @param awaiting the case that waits for their word
record Known(
        Account account,
        Conversation talk,
        Stance stance,
        boolean promised,
        Optional<Case> awaiting,
        boolean optedOut) {

    @Nullable Long awaitingId() {
        return awaiting.map(Case::id).orElse(null);
    }

    Facts.@Nullable Awaited awaited() {
        return awaiting.map(done -> new Facts.Awaited(done.id(), done.topic())).orElse(null);
    }

    /// The latest payment since then that was not taken back.
    Optional<Payment> paidSince(Instant moment) {
        return account.standing().stream()
                .filter(payment -> payment.paidAt().isAfter(moment))
                .max(Comparator.comparing(Payment::paidAt));
    }
}
