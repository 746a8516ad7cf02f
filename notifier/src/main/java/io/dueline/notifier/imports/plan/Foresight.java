package io.dueline.notifier.imports.plan;

import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Billed;
import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Invoice;
import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.owner.Unit;
import io.dueline.notifier.owner.UnitId;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// An account as it would be after an import. Pure.
final class Foresight {

    /// Invoices that are not entered yet are younger than all that are.
    private static final long YOUNGEST = 1L << 62;

    private Foresight() {}

    static Account of(Account before, List<PlannedInvoice> invoices, List<Payment> payments) {
        var after = new LinkedHashMap<String, Invoice>();
        before.invoices().forEach(invoice -> after.put(invoice.reference(), invoice));
        for (var planned : invoices) {
            after.compute(
                    planned.reference(),
                    (_, known) ->
                            known == null
                                    ? entered(before, planned, YOUNGEST + after.size())
                                    : corrected(known, planned));
        }
        var paid = new ArrayList<>(before.payments());
        paid.addAll(payments);
        return with(before, List.copyOf(after.values()), List.copyOf(paid));
    }

    /// The account as the company knows it: with what it said last of each charge, as if nobody had
    /// put anything right since.
    static Account asSaid(Account account, Map<String, Map<String, Money>> said) {
        var invoices =
                account.invoices().stream()
                        .map(one -> asSaid(one, said.getOrDefault(one.reference(), Map.of())))
                        .toList();
        return with(account, invoices, account.payments());
    }

    private static Invoice asSaid(Invoice invoice, Map<String, Money> said) {
        return with(
                invoice,
                invoice.period(),
                invoice.dueOn(),
                invoice.charges().stream()
                        .map(
                                charge ->
                                        new Charge(
                                                charge.item(),
                                                said.getOrDefault(
                                                        charge.item().key(), charge.amount())))
                        .toList());
    }

    private static Account with(Account account, List<Invoice> invoices, List<Payment> payments) {
        return new Account(
                account.owner(), account.community(), invoices, payments, account.reversals());
    }

    private static Invoice entered(Account account, PlannedInvoice planned, long number) {
        return new Invoice(
                new InvoiceId(number),
                account.owner(),
                new Unit(new UnitId(0), planned.unit(), Unit.Kind.FLAT),
                planned.reference(),
                planned.period(),
                planned.dueOn(),
                planned.charges());
    }

    private static Invoice corrected(Invoice known, PlannedInvoice planned) {
        return with(known, planned.period(), planned.dueOn(), charges(known.charges(), planned));
    }

    private static Invoice with(
            Invoice invoice, Period period, LocalDate dueOn, List<Charge> charges) {
        return new Invoice(
                invoice.id(),
                invoice.owner(),
                invoice.unit(),
                invoice.reference(),
                period,
                dueOn,
                charges);
    }

    /// Charges an invoice no longer names stand, and so do those of which it says what it said.
    private static List<Charge> charges(List<Charge> before, PlannedInvoice planned) {
        var after = new LinkedHashMap<String, Charge>();
        before.forEach(charge -> after.put(charge.item().key(), charge));
        planned.charges().stream()
                .filter(charge -> planned.outcome(charge) != Billed.UNCHANGED)
                .forEach(charge -> after.put(charge.item().key(), charge));
        return List.copyOf(after.values());
    }
}
