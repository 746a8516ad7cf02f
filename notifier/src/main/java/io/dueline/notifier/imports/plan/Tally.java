package io.dueline.notifier.imports.plan;

import io.dueline.notifier.billing.Billed;

import java.util.EnumMap;
import java.util.Map;

/// What became of owners, units, invoices, charges and payments. Used by one thread.
public final class Tally {

    private final Map<Counted, Count> counts = new EnumMap<>(Counted.class);

    public void note(Counted kind, Billed outcome) {
        var before = counts.getOrDefault(kind, Count.NONE);
        counts.put(
                kind,
                switch (outcome) {
                    case NEW -> new Count(before.fresh() + 1, before.changed(), before.unchanged());
                    case CHANGED ->
                            new Count(before.fresh(), before.changed() + 1, before.unchanged());
                    case UNCHANGED ->
                            new Count(before.fresh(), before.changed(), before.unchanged() + 1);
                    case ANOTHERS -> before;
                });
    }

    public Map<Counted, Count> counts() {
        return Map.copyOf(counts);
    }
}
