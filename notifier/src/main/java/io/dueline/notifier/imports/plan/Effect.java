package io.dueline.notifier.imports.plan;

import io.dueline.notifier.billing.Money;

/// What taking in the rows does to what an owner owes overdue.
///
/// @param owner their reference
/// @param units of theirs that the sheet names, or that they own
public record Effect(String owner, String name, String units, Money before, Money after) {

    public boolean isNone() {
        return before.equals(after);
    }

    @Override
    public String toString() {
        return "Effect[]";
    }
}
