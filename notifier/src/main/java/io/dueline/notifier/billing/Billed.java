package io.dueline.notifier.billing;

import java.util.List;

/// What became of an invoice, or of one of its charges, that was handed to the ledger.
public enum Billed {
    NEW,
    CHANGED,
    UNCHANGED,
    /// The reference belongs to an invoice of another owner or unit; nothing was entered.
    ANOTHERS;

    /// What became of each part of an invoice.
    ///
    /// @param charges one for each charge, in the same order
    public record Entered(NewInvoice invoice, Billed outcome, List<Billed> charges) {}
}
