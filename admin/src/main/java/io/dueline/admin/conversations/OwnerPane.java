package io.dueline.admin.conversations;

import io.dueline.bot.cases.Case;
import io.dueline.bot.promise.PromiseToPay;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.owner.Owner;

import java.util.List;
import java.util.Objects;

/// What one should know of an owner while talking with them.
record OwnerPane(
        Owner owner,
        ArrearsPosition position,
        StanceNow stance,
        List<Hold> holds,
        List<PromiseToPay> promises,
        List<Case> cases) {

    /// What is overdue, one sum for each currency.
    public List<Money> overdue() {
        return position.currencies().stream()
                .map(position::overdueIn)
                .filter(Money::isPositive)
                .toList();
    }

    public List<Case> openCases() {
        return cases.stream().filter(one -> one.status() != Case.Status.CLOSED).toList();
    }

    public long kept() {
        return count(PromiseToPay.State.KEPT);
    }

    public long broken() {
        return count(PromiseToPay.State.BROKEN);
    }

    /// The promises still open.
    public List<PromiseToPay> awaited() {
        return promises.stream().filter(one -> one.state() == PromiseToPay.State.OPEN).toList();
    }

    private long count(PromiseToPay.State state) {
        return promises.stream().filter(one -> Objects.equals(one.state(), state)).count();
    }

    @Override
    public String toString() {
        return "OwnerPane[" + owner.id().value() + "]";
    }
}
