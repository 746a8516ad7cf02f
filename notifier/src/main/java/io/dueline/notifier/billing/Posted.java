package io.dueline.notifier.billing;

/// What became of a payment that was handed to the ledger.
public sealed interface Posted {

    Payment payment();

    /// It was booked now.
    ///
    /// @param outstandingAfter what the owner still has to pay in that currency, due or not
    record Booked(Payment payment, Money outstandingAfter) implements Posted {}

    /// The source has reported the reference before; nothing changed.
    record AlreadyBooked(Payment payment) implements Posted {}
}
