package io.dueline.notifier.imports.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Billed;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.imports.columns.Fault;
import io.dueline.notifier.imports.lines.BillLine;
import io.dueline.notifier.imports.lines.HolderLine;
import io.dueline.notifier.imports.lines.InvoiceLine;
import io.dueline.notifier.imports.lines.OwnerLine;
import io.dueline.notifier.imports.lines.PaymentLine;
import io.dueline.notifier.imports.lines.SheetLine;
import io.dueline.notifier.owner.Owner;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What taking in some rows will change, found by comparing them with what is known. All rows of an
/// owner are in one plan. Pure.
///
/// @param faults of rows that cannot be taken in
public record Plan(
        Known known,
        List<OwnerChange> changes,
        List<PlannedInvoice> invoices,
        List<PlannedPayment> payments,
        List<Fault> faults) {

    public static Plan of(List<SheetLine> lines, Known known, LocalDate today) {
        var faults = new ArrayList<Fault>();
        var good = lines.stream().filter(line -> isGood(line, known, faults)).toList();
        return new Plan(
                known,
                changes(good, known),
                invoices(good, known, today),
                payments(good, known),
                List.copyOf(faults));
    }

    /// What will be new, changed or as before.
    public Tally foreseen() {
        var tally = new Tally();
        countHolders(tally);
        for (var invoice : invoices) {
            tally.note(Counted.INVOICE, invoice.outcome());
            invoice.charges().forEach(c -> tally.note(Counted.CHARGE, invoice.outcome(c)));
        }
        payments.forEach(payment -> tally.note(Counted.PAYMENT, payment.outcome()));
        return tally;
    }

    /// The part of the tally that is about owners and units.
    public void countHolders(Tally tally) {
        for (var change : changes) {
            tally.note(Counted.OWNER, change.outcome());
            change.unitOutcomes().values().forEach(unit -> tally.note(Counted.UNIT, unit));
        }
    }

    public List<Difference> differences() {
        return Stream.concat(
                        changes.stream().map(OwnerChange::differences),
                        invoices.stream().map(PlannedInvoice::differences))
                .flatMap(List::stream)
                .toList();
    }

    /// Whose arrears will be otherwise.
    public List<Effect> effects(Currency currency, LocalDate today, ZoneId zone) {
        var owners = new LinkedHashMap<String, Boolean>();
        invoices.forEach(invoice -> owners.put(invoice.owner(), true));
        payments.forEach(payment -> owners.put(payment.owner(), true));
        return owners.keySet().stream()
                .map(owner -> effect(owner, currency, today, zone))
                .filter(effect -> !effect.isNone())
                .toList();
    }

    private Effect effect(String owner, Currency currency, LocalDate today, ZoneId zone) {
        var before = known.account(owner);
        var after =
                Foresight.of(
                        before,
                        invoices.stream().filter(i -> i.owner().equals(owner)).toList(),
                        foreseen(owner, zone));
        return new Effect(
                owner,
                name(owner),
                units(owner),
                overdue(before, today, currency),
                overdue(after, today, currency));
    }

    private List<Payment> foreseen(String owner, ZoneId zone) {
        return payments.stream()
                .filter(payment -> payment.owner().equals(owner))
                .filter(payment -> payment.outcome() == Billed.NEW)
                .map(payment -> payment.foreseen(zone))
                .toList();
    }

    private static Money overdue(Account account, LocalDate today, Currency currency) {
        return ArrearsPosition.of(account, today).overdueIn(currency);
    }

    private String name(String owner) {
        return changes.stream()
                .filter(change -> change.reference().equals(owner))
                .map(OwnerChange::name)
                .findFirst()
                .or(() -> known.owner(owner).map(Owner::name))
                .orElse(owner);
    }

    private String units(String owner) {
        var named =
                invoices.stream()
                        .filter(invoice -> invoice.owner().equals(owner))
                        .map(PlannedInvoice::unit)
                        .distinct()
                        .toList();
        return named.isEmpty()
                ? known.owner(owner).map(Owner::unitLabels).orElse("")
                : String.join(", ", named);
    }

    private static boolean isGood(SheetLine line, Known known, List<Fault> faults) {
        var found = Objections.to(line, known);
        faults.addAll(found);
        return found.isEmpty();
    }

    /// A row about a unit that is known already says nothing of its owner.
    private static List<OwnerChange> changes(List<SheetLine> lines, Known known) {
        return lines.stream()
                .flatMap(Plan::holder)
                .collect(groupingBy(known::reference, LinkedHashMap::new, toList()))
                .entrySet()
                .stream()
                .map(owner -> new OwnerChange(owner.getKey(), owner.getValue(), known))
                .toList();
    }

    private static Stream<HolderLine> holder(SheetLine line) {
        return switch (line) {
            case BillLine bill -> Stream.of(bill);
            case OwnerLine owner -> Stream.of(owner);
            case InvoiceLine _, PaymentLine _ -> Stream.empty();
        };
    }

    private static List<PlannedInvoice> invoices(
            List<SheetLine> lines, Known known, LocalDate today) {
        return byOwner(lines, known).entrySet().stream()
                .flatMap(
                        owner ->
                                billing(owner.getKey(), known, today)
                                        .invoices(owner.getValue())
                                        .stream())
                .toList();
    }

    private static Billing billing(String owner, Known known, LocalDate today) {
        return new Billing(owner, known.account(owner), known.said(), today);
    }

    private static Map<String, List<BillLine>> byOwner(List<SheetLine> lines, Known known) {
        return lines.stream()
                .flatMap(line -> bill(line, known))
                .collect(groupingBy(known::reference, LinkedHashMap::new, toList()));
    }

    private static Stream<BillLine> bill(SheetLine line, Known known) {
        return switch (line) {
            case BillLine bill -> Stream.of(bill);
            case InvoiceLine invoice ->
                    known.holding(invoice.unit()).stream()
                            .map(holding -> invoice.owedBy(holding.owner()));
            case OwnerLine _, PaymentLine _ -> Stream.empty();
        };
    }

    private static List<PlannedPayment> payments(List<SheetLine> lines, Known known) {
        var byReference = new LinkedHashMap<String, PlannedPayment>();
        lines.stream()
                .flatMap(line -> line instanceof PaymentLine paid ? Stream.of(paid) : Stream.of())
                .forEach(
                        paid ->
                                byReference.putIfAbsent(
                                        paid.reference(), Paying.planned(paid, known)));
        return List.copyOf(byReference.values());
    }
}
