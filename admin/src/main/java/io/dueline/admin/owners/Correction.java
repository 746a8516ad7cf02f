package io.dueline.admin.owners;

import java.util.Locale;

/// How staff know better than the talk how an owner stands.
enum Correction {
    SAID_BY_PHONE,
    SAID_IN_PERSON,
    MISREAD,
    KNOWN_OTHERWISE;

    /// The reason as a stance keeps it.
    public String code() {
        return "staff_" + name().toLowerCase(Locale.ROOT);
    }
}
