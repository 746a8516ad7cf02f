package io.dueline.notifier.billing;

import java.util.Locale;

/// Why one invoice of a batch was not entered. Said by the words `billing.invoice.<code>`.
final class InvoiceRefused extends Exception {

    enum Reason {
        NO_REFERENCE,
        LONG_REFERENCE,
        CONTRADICTED,
        UNKNOWN_OWNER,
        UNKNOWN_UNIT,
        ANOTHERS,
        UNKNOWN_INVOICE,
        NO_DAY,
        UNREADABLE_DAY,
        ABSURD_DAY,
        PERIOD_REVERSED,
        NO_CHARGES,
        UNKNOWN_ITEM,
        NO_LABEL,
        ITEM_TWICE,
        NO_AMOUNT,
        NOT_WHOLE,
        NEGATIVE_AMOUNT,
        ABSURD_AMOUNT,
        OTHER_CURRENCY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    InvoiceRefused(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
