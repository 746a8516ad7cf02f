package io.dueline.notifier.imports.plan;

import io.dueline.notifier.billing.Billed;
import io.dueline.notifier.billing.Held;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.imports.lines.PaymentLine;
import io.dueline.notifier.owner.Owner;

import java.util.Optional;
import java.util.stream.Stream;

/// Compares a payment of a sheet with those known. Pure.
final class Paying {

    private Paying() {}

    static PlannedPayment planned(PaymentLine line, Known known) {
        var payer = payer(line, known);
        return new PlannedPayment(
                line,
                payer.reference(),
                payer.id(),
                line.invoice().flatMap(known::invoice).map(Held::invoice).orElse(null),
                same(line, known).isPresent() ? Billed.UNCHANGED : Billed.NEW);
    }

    static Owner payer(PaymentLine line, Known known) {
        return switch (Meant.by(line, known)) {
            case Meant.Somebody(var reference) -> known.owner(reference).orElseThrow();
            case Meant.Nobody(var fault) -> throw new IllegalStateException(fault.code());
        };
    }

    /// The payment that bears its reference, whoever reported it: by a sheet before, or by the
    /// bank,
    /// the till or the API for the same owner.
    static Optional<Payment> same(PaymentLine line, Known known) {
        var theirs = known.account(payer(line, known).reference()).payments().stream();
        return Stream.concat(known.payment(line.reference()).stream(), theirs)
                .filter(payment -> payment.reference().equals(line.reference()))
                .findFirst();
    }
}
