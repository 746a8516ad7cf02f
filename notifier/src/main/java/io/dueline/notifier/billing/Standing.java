package io.dueline.notifier.billing;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.UnitId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;
import java.util.Map;

/// How an invoice stands in the ledger before it is corrected.
///
/// @param terms nothing as long as no terms were ever entered, so that the invoice is new
/// @param charges by item key
record Standing(
        InvoiceId id,
        OwnerId owner,
        UnitId unit,
        @Nullable Terms terms,
        Map<String, Charged> charges) {

    /// A charge as it stands.
    ///
    /// @param amount what is charged, after any correction by hand
    /// @param said what the company's sheets or system said last
    record Charged(Money amount, Money said) {}

    record Terms(Period period, LocalDate dueOn) {

        static Terms of(NewInvoice invoice) {
            return new Terms(invoice.period(), invoice.dueOn());
        }
    }

    boolean isFor(NewInvoice invoice) {
        return owner.equals(invoice.owner()) && unit.equals(invoice.unit());
    }
}
