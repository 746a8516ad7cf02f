package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.Billed;
import io.dueline.notifier.billing.imports.Known.Holding;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.NewOwner;
import io.dueline.notifier.owner.NewOwner.NewUnit;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.Owner.Reach;
import io.dueline.notifier.owner.Unit;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What some rows say of one owner, beside what is known. What they do not say stays as it is.
/// Pure.
record OwnerChange(String reference, List<ArrearsRow> rows, Known known) {

    NewOwner entry(CommunityId community) {
        return new NewOwner(
                community,
                reference,
                name(),
                language(),
                List.copyOf(units().values()),
                addresses());
    }

    Billed outcome() {
        return owner().map(this::outcome).orElse(Billed.NEW);
    }

    /// What becomes of each unit, by label.
    Map<String, Billed> unitOutcomes() {
        var outcomes = new LinkedHashMap<String, Billed>();
        units().forEach((label, unit) -> outcomes.put(label, outcome(unit)));
        return outcomes;
    }

    boolean isNone() {
        return outcome() == Billed.UNCHANGED
                && unitOutcomes().values().stream().allMatch(Billed.UNCHANGED::equals);
    }

    private Billed outcome(Owner owner) {
        var reached = owner.addresses().stream().map(Reach::address).toList();
        var same =
                owner.name().equals(name())
                        && owner.language() == language()
                        && reached.containsAll(addresses());
        return same ? Billed.UNCHANGED : Billed.CHANGED;
    }

    private Billed outcome(NewUnit unit) {
        return known.holding(unit.label())
                .map(holding -> isSame(holding, unit) ? Billed.UNCHANGED : Billed.CHANGED)
                .orElse(Billed.NEW);
    }

    private boolean isSame(Holding holding, NewUnit unit) {
        return holding.owner().reference().equals(reference)
                && holding.unit().kind() == unit.kind();
    }

    private Map<String, NewUnit> units() {
        var units = new LinkedHashMap<String, NewUnit>();
        rows.forEach(row -> units.putIfAbsent(row.unit(), new NewUnit(row.unit(), kind(row))));
        return units;
    }

    private Unit.Kind kind(ArrearsRow row) {
        return row.kind()
                .or(() -> known.holding(row.unit()).map(holding -> holding.unit().kind()))
                .orElse(Unit.Kind.FLAT);
    }

    private String name() {
        return rows.getFirst().owner().name();
    }

    private Language language() {
        return rows.stream()
                .flatMap(row -> row.owner().language().stream())
                .findFirst()
                .or(() -> owner().map(Owner::language))
                .orElse(Language.ZH);
    }

    private List<Address> addresses() {
        return rows.stream()
                .flatMap(row -> row.owner().phones().stream())
                .distinct()
                .map(Address::sms)
                .toList();
    }

    private Optional<Owner> owner() {
        return known.owner(reference);
    }
}
