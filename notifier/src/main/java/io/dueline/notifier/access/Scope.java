package io.dueline.notifier.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// A part of the API that a key may use.
public enum Scope {
    /// Communities, owners, bills, payments, arrears, rounds, promises and cases, without changing
    /// any.
    READ,
    /// Enters invoices and payments, and takes payments back.
    BILLING,
    /// Enters owners, their units and addresses.
    OWNERS,
    /// Hands in sheets.
    IMPORTS,
    /// Starts rounds.
    ROUNDS,
    /// Reads what was said and speaks with owners.
    CONVERSATIONS,
    /// Works on cases as their team does.
    CASES,
    /// Reads the figures of the running system.
    METRICS;

    /// What a key for a billing system needs, and a new key has unless one chooses otherwise.
    public static final Set<Scope> USUAL = Set.copyOf(EnumSet.of(READ, BILLING, OWNERS));

    public static final Set<Scope> ALL = Set.copyOf(EnumSet.allOf(Scope.class));

    /// The code used in tables and JSON.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Scope ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
