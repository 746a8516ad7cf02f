package io.dueline.notifier.imports.reading;

import io.dueline.notifier.billing.Payment.Method;
import io.dueline.notifier.imports.columns.Synonyms;

import java.util.Locale;

/// Reads how something was paid. What we have no name for is another way; the money counts.
final class Methods {

    private static final Synonyms<Method> NAMES =
            Synonyms.read("methods", code -> Method.valueOf(code.toUpperCase(Locale.ROOT)));

    private Methods() {}

    static Method read(String text) {
        return NAMES.of(text).or(() -> NAMES.beginning(text)).orElse(Method.OTHER);
    }
}
