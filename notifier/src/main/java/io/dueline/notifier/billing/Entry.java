package io.dueline.notifier.billing;

import io.dueline.notifier.billing.Payment.Reversal;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;

import java.time.LocalDate;

/// A piece of an account, as one table holds it.
sealed interface Entry {

    /// Whose account it is.
    OwnerId owner();

    /// Opens an account.
    record Opening(OwnerId owner, CommunityId community) implements Entry {}

    /// An invoice without its charges.
    record Head(
            OwnerId owner,
            InvoiceId id,
            Unit unit,
            String reference,
            Period period,
            LocalDate dueOn)
            implements Entry {}

    record Line(OwnerId owner, InvoiceId invoice, Charge charge) implements Entry {}

    record Received(Payment payment) implements Entry {
        @Override
        public OwnerId owner() {
            return payment.owner();
        }
    }

    record TakenBack(OwnerId owner, Reversal reversal) implements Entry {}
}
