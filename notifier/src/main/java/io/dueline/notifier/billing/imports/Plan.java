package io.dueline.notifier.billing.imports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Held;
import io.dueline.notifier.billing.NewInvoice;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.UnitId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What taking in some rows will change, found by comparing them with what is known. Pure.
///
/// @param rows those that can be taken in, by the reference of their owner
/// @param faults of those that cannot, because the invoice is somebody else's
record Plan(
        CommunityId community,
        Known known,
        Map<String, List<ArrearsRow>> rows,
        List<Fault> faults) {

    static Plan of(CommunityId community, List<ArrearsRow> rows, Known known) {
        var faults = rows.stream().flatMap(row -> fault(row, known)).toList();
        var bad = faults.stream().map(Fault::row).collect(toSet());
        return new Plan(
                community,
                known,
                rows.stream()
                        .filter(row -> !bad.contains(row.row()))
                        .collect(groupingBy(known::reference, LinkedHashMap::new, toList())),
                faults);
    }

    List<OwnerChange> changes() {
        return rows.entrySet().stream()
                .map(owner -> new OwnerChange(owner.getKey(), owner.getValue(), known))
                .toList();
    }

    /// Its invoices, once all its owners and units are entered.
    List<NewInvoice> invoices(List<Owner> entered) {
        return entered.stream().flatMap(this::invoices).toList();
    }

    private Stream<NewInvoice> invoices(Owner owner) {
        return rows.getOrDefault(owner.reference(), List.of()).stream()
                .collect(groupingBy(ArrearsRow::invoice, LinkedHashMap::new, toList()))
                .values()
                .stream()
                .map(charges -> invoice(owner, charges));
    }

    private NewInvoice invoice(Owner owner, List<ArrearsRow> charges) {
        var first = charges.getFirst();
        return new NewInvoice(
                community,
                owner.id(),
                unit(owner, first.unit()),
                first.invoice(),
                first.period(),
                first.dueOn(),
                charges(charges));
    }

    private static UnitId unit(Owner owner, String label) {
        return owner.units().stream()
                .filter(unit -> unit.label().equals(label))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /// A charge that a sheet says twice in the same way counts once.
    private static List<Charge> charges(List<ArrearsRow> rows) {
        var byKey = new LinkedHashMap<String, Charge>();
        rows.forEach(
                row -> byKey.putIfAbsent(row.item().key(), new Charge(row.item(), row.amount())));
        return List.copyOf(byKey.values());
    }

    private static Stream<Fault> fault(ArrearsRow row, Known known) {
        return known.invoice(row.invoice()).stream()
                .filter(held -> !isTheirs(held, row, known))
                .map(held -> elsewhere(row, held.unit().label()));
    }

    private static Fault elsewhere(ArrearsRow row, String unit) {
        return Fault.of(row.row(), Heading.INVOICE, "invoice_elsewhere", unit);
    }

    private static boolean isTheirs(Held held, ArrearsRow row, Known known) {
        return held.unit().label().equals(row.unit())
                && known.owner(known.reference(row))
                        .filter(owner -> owner.id().equals(held.owner()))
                        .isPresent();
    }
}
