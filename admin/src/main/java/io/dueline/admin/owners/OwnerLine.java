package io.dueline.admin.owners;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.owner.Owner;

/// An owner in the list.
record OwnerLine(Owner owner, Money overdue, StanceNow stance, boolean optedOut) {

    public boolean isInArrears() {
        return overdue.minor() > 0;
    }

    public String phone() {
        return owner.addresses().isEmpty() ? "" : owner.addresses().getFirst().address().value();
    }
}
