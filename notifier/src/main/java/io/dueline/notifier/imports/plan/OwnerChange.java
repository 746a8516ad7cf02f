package io.dueline.notifier.imports.plan;

import io.dueline.notifier.billing.Billed;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.imports.lines.HolderLine;
import io.dueline.notifier.imports.lines.Person;
import io.dueline.notifier.imports.plan.Difference.What;
import io.dueline.notifier.imports.plan.Known.Holding;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.NewOwner;
import io.dueline.notifier.owner.NewOwner.NewUnit;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.Owner.Reach;
import io.dueline.notifier.owner.Unit;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What some rows say of one owner, beside what is known. What they do not say stays as it is.
/// Pure.
public record OwnerChange(String reference, List<HolderLine> rows, Known known) {

    public NewOwner entry(CommunityId community) {
        return new NewOwner(
                community,
                reference,
                name(),
                language(),
                List.copyOf(units().values()),
                addresses(),
                housekeeper());
    }

    /// Whether nothing has to be written.
    public boolean isNone() {
        return outcome() == Billed.UNCHANGED
                && unitOutcomes().values().stream().allMatch(Billed.UNCHANGED::equals);
    }

    Billed outcome() {
        if (owner().isEmpty()) {
            return Billed.NEW;
        }
        return ownDifferences(owner().get()).isEmpty() ? Billed.UNCHANGED : Billed.CHANGED;
    }

    /// What becomes of each unit, by label.
    Map<String, Billed> unitOutcomes() {
        var outcomes = new LinkedHashMap<String, Billed>();
        units().forEach((label, unit) -> outcomes.put(label, outcome(unit)));
        return outcomes;
    }

    /// What will be otherwise about somebody or something known.
    List<Difference> differences() {
        var differences = new ArrayList<>(owner().map(this::ownDifferences).orElse(List.of()));
        units().values().forEach(unit -> differences.addAll(unitDifferences(unit)));
        return List.copyOf(differences);
    }

    String name() {
        return rows.getFirst().owner().name();
    }

    /// A unit of the owner's once they are entered; of what kind it is, and its label.
    NewUnit unit(String label) {
        return Objects.requireNonNull(units().get(label));
    }

    private List<Difference> ownDifferences(Owner owner) {
        var found = new ArrayList<Difference>();
        differ(found, What.NAME, owner.name(), name());
        differ(found, What.LANGUAGE, owner.language().code(), language().code());
        differ(found, What.HOUSEKEEPER, owner.housekeeper(), housekeeper());
        var reached = owner.addresses().stream().map(Reach::address).toList();
        if (!reached.containsAll(addresses())) {
            differ(found, What.PHONE, masked(reached), masked(addresses()));
        }
        return found;
    }

    private void differ(
            List<Difference> found, What what, @Nullable String was, @Nullable String is) {
        if (!Objects.equals(was, is)) {
            found.add(new Difference(what, name(), "", words(was), words(is)));
        }
    }

    private List<Difference> unitDifferences(NewUnit unit) {
        var found = new ArrayList<Difference>();
        known.holding(unit.label())
                .ifPresent(
                        holding -> {
                            if (!isTheirs(holding)) {
                                var was = holding.owner().name();
                                found.add(of(What.OWNER_OF_UNIT, unit, was, name()));
                            }
                            if (holding.unit().kind() != unit.kind()) {
                                var was = holding.unit().kind().name();
                                found.add(of(What.KIND_OF_UNIT, unit, was, unit.kind().name()));
                            }
                        });
        return found;
    }

    private static Difference of(What what, NewUnit unit, String was, String is) {
        return new Difference(what, unit.label(), "", was, is);
    }

    private Billed outcome(NewUnit unit) {
        if (known.holding(unit.label()).isEmpty()) {
            return Billed.NEW;
        }
        return unitDifferences(unit).isEmpty() ? Billed.UNCHANGED : Billed.CHANGED;
    }

    private boolean isTheirs(Holding holding) {
        return holding.owner().reference().equals(reference);
    }

    private Map<String, NewUnit> units() {
        var units = new LinkedHashMap<String, NewUnit>();
        for (var row : rows) {
            for (var label : row.units()) {
                units.putIfAbsent(label, new NewUnit(label, kind(row, label)));
            }
        }
        return units;
    }

    private Unit.Kind kind(HolderLine row, String label) {
        return row.kind()
                .or(() -> known.holding(label).map(holding -> holding.unit().kind()))
                .orElse(Unit.Kind.FLAT);
    }

    private Language language() {
        return first(Person::language).or(() -> owner().map(Owner::language)).orElse(Language.ZH);
    }

    private @Nullable String housekeeper() {
        return first(Person::housekeeper).or(() -> owner().map(Owner::housekeeper)).orElse(null);
    }

    private <T> Optional<T> first(Function<Person, Optional<T>> part) {
        return rows.stream()
                .map(HolderLine::owner)
                .flatMap(p -> part.apply(p).stream())
                .findFirst();
    }

    private List<Address> addresses() {
        return rows.stream()
                .flatMap(row -> row.owner().phones().stream())
                .distinct()
                .map(Address::sms)
                .toList();
    }

    private static String masked(List<Address> addresses) {
        return addresses.stream().map(Address::masked).collect(Collectors.joining(", "));
    }

    private static String words(@Nullable String text) {
        return text == null ? "" : text;
    }

    private Optional<Owner> owner() {
        return known.owner(reference);
    }

    @Override
    public String toString() {
        return "OwnerChange[]";
    }
}
