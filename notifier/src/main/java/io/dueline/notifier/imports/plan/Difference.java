package io.dueline.notifier.imports.plan;

import java.util.Locale;

/// One thing that will be otherwise than it is.
///
/// @param subject whose it is: an owner, a unit or an invoice, as people call it
/// @param about the item, where it is about an amount
/// @param was empty where there was nothing
public record Difference(What what, String subject, String about, String was, String willBe) {

    /// What differs, and so how its values are written.
    public enum What {
        NAME,
        LANGUAGE,
        HOUSEKEEPER,
        PHONE,
        OWNER_OF_UNIT,
        KIND_OF_UNIT,
        PERIOD,
        DUE_ON,
        AMOUNT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String toString() {
        return "Difference[" + what + "]";
    }
}
