package io.dueline.bot.conversation;

import io.dueline.bot.conversation.Facts.Awaited;
import io.dueline.bot.conversation.Facts.Paid;
import io.dueline.bot.conversation.Facts.Wish;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.channel.InboundText.CarrierOptOut;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Currency;

/// Facts for tests, changed one at a time. It begins with somebody who owes and has said nothing.
record Situation(
        boolean owes,
        boolean promised,
        Stance stance,
        @Nullable Paid paid,
        @Nullable Awaited awaiting,
        Wish wish,
        int unclear,
        boolean red) {

    /// The Tuesday on which all tests play.
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    static Situation ordinary() {
        return new Situation(true, false, Stance.UNDECIDED, null, null, Wish.OPEN, 0, false);
    }

    Situation nothingOwed() {
        return new Situation(false, promised, stance, paid, awaiting, wish, unclear, red);
    }

    Situation afterPromise() {
        return new Situation(owes, true, Stance.PAYS_SOON, paid, awaiting, wish, unclear, red);
    }

    Situation refusing() {
        return new Situation(owes, promised, Stance.REFUSES, paid, awaiting, wish, unclear, red);
    }

    Situation paidYesterday() {
        var amount = new Money(128_000, Currency.getInstance("CNY"));
        var payment = new Paid(amount, TODAY.minusDays(1));
        return new Situation(owes, promised, stance, payment, awaiting, wish, unclear, red);
    }

    Situation askedWhetherElevatorIsFixed() {
        var elevator = new Awaited(7, Topic.ELEVATOR.code());
        return new Situation(owes, promised, stance, paid, elevator, wish, unclear, red);
    }

    Situation optedOut() {
        var silent = new Wish(true, null, false);
        return new Situation(owes, promised, stance, paid, awaiting, silent, unclear, red);
    }

    Situation optedOutAndAnsweredLately() {
        var silent = new Wish(true, null, true);
        return new Situation(owes, promised, stance, paid, awaiting, silent, unclear, red);
    }

    Situation answeredByCarrier(CarrierOptOut keyword) {
        var told = new Wish(wish.optedOut(), keyword, false);
        return new Situation(owes, promised, stance, paid, awaiting, told, unclear, red);
    }

    Situation unclearBefore() {
        return new Situation(owes, promised, stance, paid, awaiting, wish, 1, red);
    }

    Situation withRedWords() {
        return new Situation(owes, promised, stance, paid, awaiting, wish, unclear, true);
    }

    Facts facts() {
        return new Facts(
                "words", TODAY, owes, promised, stance, 3, paid, awaiting, wish, unclear, red);
    }
}
