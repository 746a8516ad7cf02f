package io.dueline.notifier.imports.lines;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;

import java.time.LocalDate;
import java.util.Optional;

/// Money that came in.
///
/// @param number of the owner who paid, or else `unit`; both may be there
/// @param reference the bank's or cashier's number of it
/// @param invoice the one the payer named, if any
public record PaymentLine(
        int row,
        Optional<String> number,
        Optional<String> unit,
        Money amount,
        LocalDate paidOn,
        Payment.Method method,
        String reference,
        Optional<String> invoice)
        implements SheetLine {

    public String payer() {
        return number.orElse("") + "\n" + unit.orElse("");
    }

    @Override
    public String toString() {
        return "PaymentLine[" + row + "]";
    }
}
