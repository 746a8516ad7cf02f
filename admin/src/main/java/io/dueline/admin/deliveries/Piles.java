package io.dueline.admin.deliveries;

import io.dueline.admin.deliveries.DeliveryRows.Count;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The counts of all piles.
record Piles(List<Count> counts) {

    /// Those to choose from; contradictions are rare enough to be shown only where there are any.
    public List<Pile> all() {
        return Stream.of(Pile.values())
                .filter(pile -> pile != Pile.CONTRADICTED || in(pile) > 0)
                .toList();
    }

    public long in(Pile pile) {
        return of(pile).mapToLong(Count::messages).sum();
    }

    /// Why those of a pile lie there; codes of reasons, the most frequent first.
    public List<Count> reasons(Pile pile) {
        return of(pile).filter(count -> !count.reason().isEmpty()).toList();
    }

    /// The pile to look at where none is named: the one that needs a person most.
    Pile mostUrgent() {
        return Stream.of(Pile.IN_DOUBT, Pile.FAILED, Pile.WAITING, Pile.FLYING, Pile.HELD_BACK)
                .filter(pile -> in(pile) > 0)
                .findFirst()
                .orElse(Pile.WAITING);
    }

    private Stream<Count> of(Pile pile) {
        return counts.stream()
                .filter(count -> Pile.holding(count.state()).equals(Optional.of(pile)));
    }
}
