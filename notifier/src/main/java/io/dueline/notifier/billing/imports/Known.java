package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.Held;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the house knows of the owners, units and invoices that some rows name.
///
/// @param owners by reference
/// @param holders of units, by label
/// @param invoices by reference
record Known(Map<String, Owner> owners, Map<String, Holding> holders, Map<String, Held> invoices) {

    /// A unit and whose it is.
    record Holding(Owner owner, Unit unit) {}

    static Known of(List<Owner> owners, List<Held> invoices) {
        var holders = new HashMap<String, Holding>();
        for (var owner : owners) {
            owner.units().forEach(unit -> holders.put(unit.label(), new Holding(owner, unit)));
        }
        return new Known(
                owners.stream().collect(Collectors.toMap(Owner::reference, owner -> owner)),
                Map.copyOf(holders),
                invoices.stream().collect(Collectors.toMap(Held::reference, held -> held)));
    }

    List<OwnerId> ownerIds() {
        return owners.values().stream().map(Owner::id).toList();
    }

    Optional<Owner> owner(String reference) {
        return Optional.ofNullable(owners.get(reference));
    }

    Optional<Holding> holding(String unit) {
        return Optional.ofNullable(holders.get(unit));
    }

    Optional<Held> invoice(String reference) {
        return Optional.ofNullable(invoices.get(reference));
    }

    /// The reference of the owner a row means. One who has no number in the sheet is whoever bears
    /// that name and owns the unit already.
    String reference(ArrearsRow row) {
        return row.owner()
                .number()
                .or(() -> sameName(row).map(Owner::reference))
                .orElseGet(row::reference);
    }

    private Optional<Owner> sameName(ArrearsRow row) {
        return holding(row.unit())
                .map(Holding::owner)
                .filter(owner -> owner.name().equals(row.owner().name()));
    }
}
