package io.dueline.admin.today;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.OwnerId;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Everything that waits for a person, each group with the most urgent first.
///
/// @param unreachable owners in arrears to whom nothing can be sent
/// @param owed what is overdue, by the number of the owner
/// @param credit what was paid beyond the bill, by the number of the owner
record Waits(
        List<Waiting> waiting,
        List<Broken> broken,
        List<Late> late,
        Letters letters,
        List<Whom> unreachable,
        Map<Long, Money> owed,
        Map<Long, Money> credit) {

    static Waits gathered(
            List<Waiting> waiting,
            List<Broken> broken,
            List<Late> late,
            Letters letters,
            List<Whom> silent) {
        return new Waits(waiting, broken, late, letters, silent, Map.of(), Map.of());
    }

    /// With what is owed, and what was paid too much; who owes nothing need not be reached.
    Waits standing(Map<Long, Money> money, Map<Long, Money> beyond) {
        var inArrears = unreachable.stream().filter(whom -> money.containsKey(whom.id())).toList();
        return new Waits(waiting, broken, late, letters, inArrears, money, beyond);
    }

    List<OwnerId> owners() {
        return Stream.of(
                        waiting.stream().map(Waiting::whom),
                        broken.stream().map(Broken::whom),
                        late.stream().map(Late::whom),
                        unreachable.stream())
                .flatMap(group -> group.map(whom -> new OwnerId(whom.id())))
                .distinct()
                .toList();
    }

    /// How many things wait, those beyond the ends of the lists included.
    public int count() {
        return waiting.stream().findFirst().map(Waiting::all).orElse(0)
                + broken.stream().findFirst().map(Broken::all).orElse(0)
                + late.stream().findFirst().map(Late::all).orElse(0)
                + (letters.any() ? 1 : 0)
                + (unreachable.isEmpty() ? 0 : 1);
    }

    /// How many things wait that the lists do not show.
    public int hidden() {
        int shown = waiting.size() + broken.size() + late.size();
        return count() - shown - (letters.any() ? 1 : 0) - (unreachable.isEmpty() ? 0 : 1);
    }
}
