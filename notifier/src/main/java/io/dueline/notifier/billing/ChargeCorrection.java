package io.dueline.notifier.billing;

import io.dueline.notifier.owner.OwnerId;

/// What a person puts right about a charge. It stands until the company's own sheets or system say
/// something other than they did before.
///
/// @param itemKey which of the invoice's charges, see [Item]
/// @param amount what is charged from now on; zero takes the charge back
/// @param reason in that person's words
/// @param by `staff:` and a number
public record ChargeCorrection(
        OwnerId owner, InvoiceId invoice, String itemKey, Money amount, String reason, String by) {

    public ChargeCorrection {
        if (amount.minor() < 0) {
            throw new IllegalArgumentException("a charge is not below zero");
        }
        if (reason.isBlank()) {
            throw new IllegalArgumentException("a correction has a reason");
        }
    }

    @Override
    public String toString() {
        return "ChargeCorrection[" + invoice.value() + "]";
    }
}
