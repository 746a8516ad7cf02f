package io.dueline.notifier.billing.imports;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// A column that a sheet of arrears may have. What people call it stands in
/// `imports/headings.properties`.
enum Heading {
    OWNER_REFERENCE,
    OWNER_NAME,
    PHONE,
    UNIT,
    KIND,
    LANGUAGE,
    INVOICE,
    ITEM,
    PERIOD,
    DUE_ON,
    AMOUNT;

    private static final Set<Heading> OPTIONAL = EnumSet.of(OWNER_REFERENCE, PHONE, KIND, LANGUAGE);

    private static final Synonyms<Heading> NAMES =
            Synonyms.read("headings", code -> valueOf(code.toUpperCase(Locale.ROOT)));

    /// The column with such a heading, or nothing if it is unknown.
    static Optional<Heading> named(String text) {
        return NAMES.of(text.replaceAll("[(\\[【].*|[*:]", ""));
    }

    static Set<Heading> required() {
        return EnumSet.complementOf(EnumSet.copyOf(OPTIONAL));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
