package io.dueline.notifier.imports.columns;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A column that a sheet may have. What people call it stands in `imports/headings.properties`.
public enum Heading {
    OWNER_REFERENCE,
    OWNER_NAME,
    PHONE,
    UNIT,
    KIND,
    LANGUAGE,
    HOUSEKEEPER,
    INVOICE,
    ITEM,
    PERIOD,
    DUE_ON,
    /// What was charged, whatever has been paid of it.
    AMOUNT,
    /// What is still to be paid of the charge.
    OPEN,
    PAID,
    PAID_ON,
    METHOD,
    REFERENCE,
    /// Why a row was not taken in before; we wrote it, and read over it.
    REASON;

    private static final Set<Heading> SAID_ONCE =
            EnumSet.of(
                    OWNER_REFERENCE,
                    OWNER_NAME,
                    PHONE,
                    UNIT,
                    KIND,
                    LANGUAGE,
                    HOUSEKEEPER,
                    INVOICE,
                    PERIOD,
                    DUE_ON);
    private static final Set<Heading> MONEY = EnumSet.of(AMOUNT, OPEN, PAID);
    private static final Set<Heading> DAYS = EnumSet.of(DUE_ON, PAID_ON);

    private static final Synonyms<Heading> NAMES =
            Synonyms.read("headings", code -> valueOf(code.toUpperCase(Locale.ROOT)));

    /// The column with such a heading, or nothing if it is unknown.
    static Optional<Heading> named(String text) {
        return NAMES.of(text.replaceAll("[(\\[【].*|[*:]", ""));
    }

    /// Whether a merged cell of this column speaks for every row it spans. One of money does not:
    /// it
    /// would be counted once for each row.
    public boolean isSharedByMerging() {
        return SAID_ONCE.contains(this);
    }

    public boolean isMoney() {
        return MONEY.contains(this);
    }

    public boolean isDay() {
        return DAYS.contains(this);
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
