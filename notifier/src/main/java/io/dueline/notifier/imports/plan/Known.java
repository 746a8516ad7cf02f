package io.dueline.notifier.imports.plan;

import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Held;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.Said;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.imports.lines.HolderLine;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.Unit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the house knows of the owners, units, invoices and payments that some rows name.
///
/// @param owners by reference
/// @param holders of units, by label
/// @param invoices by reference
/// @param said what the company said last of their charges, by invoice and item
/// @param accounts of those owners
/// @param payments by the reference under which a sheet reported them
public record Known(
        CommunityId community,
        Map<String, Owner> owners,
        Map<String, Holding> holders,
        Map<String, Held> invoices,
        Map<String, Map<String, Money>> said,
        Map<OwnerId, Account> accounts,
        Map<String, Payment> payments) {

    /// A unit and whose it is.
    public record Holding(Owner owner, Unit unit) {}

    public static Known of(CommunityId community, Collection<Owner> owners) {
        var holders = new HashMap<String, Holding>();
        for (var owner : owners) {
            owner.units().forEach(unit -> holders.put(unit.label(), new Holding(owner, unit)));
        }
        return new Known(
                community,
                owners.stream().collect(Collectors.toMap(Owner::reference, owner -> owner)),
                Map.copyOf(holders),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of());
    }

    public Known with(List<Held> held, List<Said> last, List<Account> all, List<Payment> paid) {
        return new Known(
                community,
                owners,
                holders,
                held.stream().collect(Collectors.toMap(Held::reference, one -> one)),
                last.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Said::invoice,
                                        Collectors.toMap(Said::itemKey, Said::amount))),
                all.stream().collect(Collectors.toMap(Account::owner, one -> one)),
                paid.stream().collect(Collectors.toMap(Payment::reference, one -> one)));
    }

    public List<OwnerId> ownerIds() {
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

    Optional<Payment> payment(String reference) {
        return Optional.ofNullable(payments.get(reference));
    }

    /// An empty one for whoever is new.
    Account account(String reference) {
        return owner(reference)
                .map(Owner::id)
                .flatMap(id -> Optional.ofNullable(accounts.get(id)))
                .orElseGet(() -> nothingYet(reference));
    }

    /// The reference of the owner a row means. One who has no number in the sheet is whoever bears
    /// that name and owns the unit already.
    String reference(HolderLine line) {
        return line.owner()
                .number()
                .or(() -> sameName(line).map(Owner::reference))
                .orElseGet(line::reference);
    }

    private Optional<Owner> sameName(HolderLine line) {
        return line.units().stream()
                .flatMap(unit -> holding(unit).stream())
                .map(Holding::owner)
                .filter(owner -> owner.name().equals(line.owner().name()))
                .findFirst();
    }

    private Account nothingYet(String reference) {
        var id = owner(reference).map(Owner::id).orElse(new OwnerId(0));
        return new Account(id, community, List.of(), List.of(), List.of());
    }
}
