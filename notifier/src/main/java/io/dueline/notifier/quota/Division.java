package io.dueline.notifier.quota;

import static java.util.stream.Collectors.toMap;

import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Shares owners out over assistants. Pure.
///
/// Owners stay with whom they know as long as that one takes part and has not clearly too much;
/// what
/// is new or given up goes to whoever has least for their share. So the same input divides alike,
/// and dividing twice changes nothing.
final class Division {

    /// More than a tenth above the fair part, and above it by more than the heaviest owner, is
    /// clearly too much.
    private static final double TOLERANCE = 1.1;

    private static final Comparator<Load> HEAVIEST_FIRST =
            Comparator.comparingInt(Load::effort)
                    .reversed()
                    .thenComparing(load -> load.owner().value());

    /// Given up first: little ones, and of those whoever came last.
    private static final Comparator<Load> GIVEN_UP_FIRST = HEAVIEST_FIRST.reversed();

    private final List<Load> loads;
    private final List<Assistant> assistants;
    private final Map<Long, Integer> carried = new HashMap<>();
    private final Map<OwnerId, Long> given = new HashMap<>();

    private Division(List<Load> loads, List<Assistant> assistants) {
        this.loads = loads;
        this.assistants = assistants;
        assistants.forEach(one -> carried.put(one.staff(), 0));
    }

    /// Who is to care for each; nobody if there are no assistants.
    static Map<OwnerId, Long> of(List<Load> loads, List<Assistant> assistants) {
        var division = new Division(loads, assistants);
        division.keep();
        assistants.forEach(division::relieve);
        division.handOut();
        return Map.copyOf(division.given);
    }

    /// Who is to take each on beside what they carry already; whoever has one keeps it.
    static Map<OwnerId, Long> beside(
            Map<Long, Integer> already, List<Load> loads, List<Assistant> assistants) {
        var division = new Division(loads, assistants);
        division.carried.replaceAll((staff, _) -> already.getOrDefault(staff, 0));
        division.keep();
        division.handOut();
        return Map.copyOf(division.given);
    }

    private void keep() {
        loads.stream().filter(this::stays).forEach(load -> give(load, load.current()));
    }

    private void handOut() {
        if (!assistants.isEmpty()) {
            loads.stream()
                    .filter(load -> !given.containsKey(load.owner()))
                    .sorted(HEAVIEST_FIRST)
                    .forEach(load -> give(load, leastBurdened(load)));
        }
    }

    private boolean stays(Load load) {
        return load.current() != null && carried.containsKey(load.current());
    }

    /// Whoever has clearly too much gives up until it is fair, so that not every new owner moves
    /// another.
    private void relieve(Assistant one) {
        if (carries(one.staff()) > fair(one) * TOLERANCE + heaviest()) {
            own(one).takeWhile(_ -> carries(one.staff()) > fair(one)).forEach(this::takeBack);
        }
    }

    private Stream<Load> own(Assistant one) {
        return loads.stream()
                .filter(load -> !load.placed())
                .filter(load -> Long.valueOf(one.staff()).equals(given.get(load.owner())))
                .sorted(GIVEN_UP_FIRST)
                .toList()
                .stream();
    }

    private void give(Load load, @Nullable Long staff) {
        if (staff != null) {
            given.put(load.owner(), staff);
            carried.merge(staff, load.effort(), Integer::sum);
        }
    }

    private void takeBack(Load load) {
        var staff = given.remove(load.owner());
        if (staff != null) {
            carried.merge(staff, -load.effort(), Integer::sum);
        }
    }

    private Long leastBurdened(Load load) {
        return assistants.stream()
                .min(
                        Comparator.comparingDouble((Assistant one) -> burden(one, load.effort()))
                                .thenComparing(Assistant::staff))
                .map(Assistant::staff)
                .orElseThrow();
    }

    private double burden(Assistant one, int more) {
        return (double) (carries(one.staff()) + more) / one.share();
    }

    private int carries(long staff) {
        return carried.getOrDefault(staff, 0);
    }

    private double fair(Assistant one) {
        var all = loads.stream().mapToInt(Load::effort).sum();
        var shares = assistants.stream().mapToInt(Assistant::share).sum();
        return (double) all * one.share() / shares;
    }

    private int heaviest() {
        return loads.stream().mapToInt(Load::effort).max().orElse(0);
    }

    /// What each carries by a division.
    static Map<Long, Integer> carriedBy(List<Load> loads, Map<OwnerId, Long> division) {
        return loads.stream()
                .filter(load -> division.containsKey(load.owner()))
                .collect(
                        toMap(
                                load -> division.getOrDefault(load.owner(), 0L),
                                Load::effort,
                                Integer::sum));
    }
}
