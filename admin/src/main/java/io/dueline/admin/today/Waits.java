package io.dueline.admin.today;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.OwnerId;

import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// Everything that waits for a person, each group with the most urgent first.
///
/// @param unknown who wrote from an address no owner has
/// @param beyond how many things wait that are not in the lists
/// @param unreachable owners in arrears to whom nothing can be sent
/// @param owed what is overdue, by the number of the owner
/// @param credit what was paid beyond the bill, by the number of the owner
record Waits(
        List<Waiting> waiting,
        List<Broken> broken,
        List<Late> late,
        Letters letters,
        List<Whom> unreachable,
        List<Unknown> unknown,
        Map<Long, Money> owed,
        Map<Long, Money> credit,
        int beyond) {

    static Waits gathered(
            List<Waiting> waiting,
            List<Broken> broken,
            List<Late> late,
            Letters letters,
            List<Whom> silent,
            List<Unknown> unknown) {
        int beyond =
                beyond(waiting, Waiting::all)
                        + beyond(broken, Broken::all)
                        + beyond(late, Late::all);
        return new Waits(
                waiting, broken, late, letters, silent, unknown, Map.of(), Map.of(), beyond);
    }

    /// With what is owed, and what was paid too much; who owes nothing need neither be reached nor
    /// held to their word.
    Waits standing(Map<Long, Money> money, Map<Long, Money> tooMuch) {
        var owing = unreachable.stream().filter(whom -> money.containsKey(whom.id())).toList();
        var unkept = broken.stream().filter(one -> money.containsKey(one.whom().id())).toList();
        return new Waits(waiting, unkept, late, letters, owing, unknown, money, tooMuch, beyond);
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

    /// How many cards there are, and things beyond the ends of the lists.
    public int count() {
        return waiting.size()
                + broken.size()
                + late.size()
                + (letters.any() ? 1 : 0)
                + (unknown.isEmpty() ? 0 : 1)
                + (unreachable.isEmpty() ? 0 : 1)
                + beyond;
    }

    /// How many things wait that the lists do not show.
    public int hidden() {
        return beyond;
    }

    /// How many unknown numbers wait, those that are not named included.
    public int strangers() {
        return unknown.isEmpty() ? 0 : unknown.getFirst().all();
    }

    private static <T> int beyond(List<T> shown, ToIntFunction<T> all) {
        return shown.isEmpty() ? 0 : all.applyAsInt(shown.getFirst()) - shown.size();
    }
}
