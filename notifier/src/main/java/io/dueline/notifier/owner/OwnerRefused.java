package io.dueline.notifier.owner;

import java.util.Locale;

/// Why one owner of a batch was not entered. Said by the words `owner.batch.<code>`.
final class OwnerRefused extends Exception {

    enum Reason {
        NO_REFERENCE,
        LONG_REFERENCE,
        CONTRADICTED,
        NO_NAME,
        LONG_NAME,
        UNKNOWN_LANGUAGE,
        NO_LABEL,
        LONG_LABEL,
        UNKNOWN_KIND,
        UNIT_TWICE,
        UNKNOWN_CHANNEL,
        NO_PHONE,
        NO_VALUE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final long serialVersionUID = 1;

    private final Reason reason;

    OwnerRefused(Reason reason) {
        super(reason.code(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
