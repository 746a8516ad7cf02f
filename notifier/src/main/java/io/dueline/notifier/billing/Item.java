package io.dueline.notifier.billing;

import java.util.Locale;

/// What a charge is for. Two charges of an invoice are for the same thing if their keys agree,
/// however they are labelled.
///
/// @param key the kind's code, with the label behind it where the kind alone does not tell items
/// apart, as in `property_fee`, `parking:b-012`, `other:key card`
/// @param label as the company writes it
public record Item(String key, String label) {

    /// The kinds of charge Dueline tells apart.
    public enum Kind {
        PROPERTY_FEE,
        WATER,
        PARKING,
        REPAIR_FUND,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Item {
        if (label.isBlank()) {
            throw new IllegalArgumentException("an item has a label");
        }
        Kind.ofCode(codeIn(key));
    }

    /// The one item of its kind on an invoice.
    public static Item only(Kind kind, String label) {
        return new Item(kind.code(), label);
    }

    /// One of several of its kind, told apart by the label.
    public static Item named(Kind kind, String label) {
        return new Item(kind.code() + ":" + label.toLowerCase(Locale.ROOT), label);
    }

    public Kind kind() {
        return Kind.ofCode(codeIn(key));
    }

    private static String codeIn(String key) {
        var colon = key.indexOf(':');
        return colon < 0 ? key : key.substring(0, colon);
    }
}
