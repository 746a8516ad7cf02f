package io.dueline.notifier.arrears;

import io.dueline.notifier.arrears.ArrearsPosition.Line;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Invoice;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Payment;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/// An account's payments spread over its charges, currency by currency. Pure.
///
/// @param open what remains of each charge, the oldest first
/// @param credits what remains of the payments
record Spread(List<Line> open, List<Money> credits) {

    /// Where the days agree, by the company's numbers: ours depend on what was entered first.
    private static final Comparator<Line> OLDEST_FIRST =
            Comparator.comparing(Line::dueOn)
                    .thenComparing(line -> line.period().from())
                    .thenComparing(Line::reference)
                    .thenComparing(line -> line.item().kind())
                    .thenComparing(line -> line.item().key());

    static Spread of(Account account, LocalDate today) {
        var charges = lines(account, today);
        var payments = account.standing();
        return currencies(charges, payments)
                .map(currency -> in(currency, charges, payments))
                .reduce(new Spread(List.of(), List.of()), Spread::with);
    }

    private static Spread in(Currency currency, List<Line> charges, List<Payment> payments) {
        var purse = Purse.of(payments.stream().filter(p -> isIn(currency, p.amount())).toList());
        var own = charges.stream().filter(line -> isIn(currency, line.open())).toList();
        var open =
                purse.payRest(purse.payNamed(own)).stream()
                        .filter(line -> line.open().isPositive())
                        .toList();
        var credit = new Money(purse.left(), currency);
        return new Spread(open, credit.isZero() ? List.of() : List.of(credit));
    }

    private Spread with(Spread other) {
        var lines = Stream.concat(open.stream(), other.open.stream()).sorted(OLDEST_FIRST).toList();
        var money = new ArrayList<>(credits);
        money.addAll(other.credits);
        return new Spread(lines, List.copyOf(money));
    }

    private static List<Line> lines(Account account, LocalDate today) {
        return account.invoices().stream()
                .flatMap(invoice -> invoice.charges().stream().map(c -> line(invoice, c, today)))
                .sorted(OLDEST_FIRST)
                .toList();
    }

    private static Line line(Invoice invoice, Charge charge, LocalDate today) {
        return new Line(
                invoice.id(),
                invoice.reference(),
                invoice.unit(),
                charge.item(),
                invoice.period(),
                invoice.dueOn(),
                charge.amount(),
                charge.amount(),
                ChronoUnit.DAYS.between(invoice.dueOn(), today));
    }

    private static Stream<Currency> currencies(List<Line> charges, List<Payment> payments) {
        return Stream.concat(
                        charges.stream().map(Line::open), payments.stream().map(Payment::amount))
                .map(Money::currency)
                .distinct()
                .sorted(Comparator.comparing(Currency::getCurrencyCode));
    }

    private static boolean isIn(Currency currency, Money money) {
        return money.currency().equals(currency);
    }
}
