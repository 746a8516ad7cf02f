package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.Billed;

import java.util.HashMap;
import java.util.Map;

/// What became of owners, units, invoices and charges, each counted once however many rows and
/// batches name it.
final class Tally {

    private final Map<Kind, Map<String, Billed>> outcomes = new HashMap<>();

    /// What is counted.
    enum Kind {
        OWNER,
        UNIT,
        INVOICE,
        CHARGE
    }

    /// Something new stays new though a later batch adds to it.
    void note(Kind kind, String key, Billed outcome) {
        outcomes.computeIfAbsent(kind, _ -> new HashMap<>())
                .merge(key, outcome, (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    ImportReport.Count count(Kind kind) {
        return new ImportReport.Count(
                count(kind, Billed.NEW),
                count(kind, Billed.CHANGED),
                count(kind, Billed.UNCHANGED));
    }

    private int count(Kind kind, Billed outcome) {
        return (int)
                outcomes.getOrDefault(kind, Map.of()).values().stream()
                        .filter(outcome::equals)
                        .count();
    }
}
