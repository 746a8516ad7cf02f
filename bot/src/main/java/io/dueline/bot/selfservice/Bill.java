package io.dueline.bot.selfservice;

import io.dueline.bot.cases.Case;
import io.dueline.bot.promise.PromiseToPay;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.arrears.ArrearsPosition.Line;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;

import java.util.List;
import java.util.Optional;

/// What an owner sees: what is open, what came in, what was agreed and what is being put right.
///
/// @param payments those that stand, newest first
/// @param promises none or one
/// @param cases those not closed
record Bill(
        Owner owner,
        Community community,
        ArrearsPosition owed,
        List<Payment> payments,
        Optional<PromiseToPay> promises,
        List<Case> cases) {

    public Sum sum() {
        return Sum.of(owed, community.currency());
    }

    /// What was paid beyond everything billed.
    public Money credit() {
        return owed.creditIn(community.currency());
    }

    public List<Line> lines() {
        return owed.lines();
    }

    public long invoices() {
        return lines().stream().map(Line::invoice).distinct().count();
    }

    public boolean hasManyUnits() {
        return owner.units().size() > 1;
    }

    public List<Choice> choices() {
        return Choice.of(owed, community.currency());
    }

    /// The promise, while it still has something to wait for.
    public Optional<PromiseToPay> promise() {
        return promises.filter(_ -> !sum().isNothing());
    }

    /// Whether paying waits for something to be put right.
    public boolean waitsForUs() {
        return cases.stream().anyMatch(Case::holdsMoney);
    }

    Optional<Choice> choice(String code) {
        return choices().stream().filter(choice -> choice.code().equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return "Bill[" + owner.id().value() + "]";
    }
}
