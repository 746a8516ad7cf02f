package io.dueline.notifier.imports.reading;

import io.dueline.notifier.billing.Item;
import io.dueline.notifier.billing.Item.Kind;
import io.dueline.notifier.imports.columns.Synonyms;

import java.util.Locale;

/// Reads what a charge is for.
final class Items {

    private static final Synonyms<Kind> NAMES =
            Synonyms.read("items", code -> Kind.valueOf(code.toUpperCase(Locale.ROOT)));

    private Items() {}

    static Item read(String label) {
        return NAMES.of(label)
                .map(kind -> Item.only(kind, label))
                .or(() -> NAMES.beginning(label).map(kind -> Item.named(kind, label)))
                .orElseGet(() -> Item.named(Kind.OTHER, label));
    }
}
