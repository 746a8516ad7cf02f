package io.dueline.notifier.imports.plan;

import java.util.Locale;

/// What is counted in a sheet.
public enum Counted {
    OWNER,
    UNIT,
    INVOICE,
    CHARGE,
    PAYMENT;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
