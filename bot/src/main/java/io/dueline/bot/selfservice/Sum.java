package io.dueline.bot.selfservice;

import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Money;

import java.util.Currency;

/// The largest thing on the page: what is overdue, or else what is open.
///
/// @param open everything, overdue or not
record Sum(Money overdue, Money open) {

    static Sum of(ArrearsPosition owed, Currency currency) {
        var overdue = owed.overdueIn(currency);
        return new Sum(overdue, overdue.plus(owed.notYetDueIn(currency)));
    }

    public Money now() {
        return overdue.isPositive() ? overdue : open;
    }

    public boolean isOverdue() {
        return overdue.isPositive();
    }

    public boolean isNothing() {
        return open.isZero();
    }
}
