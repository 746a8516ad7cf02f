package io.dueline.bot.selfservice;

import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.arrears.ArrearsPosition.Line;
import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Money;

import org.jspecify.annotations.Nullable;

import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A sum one may pay at once. Only these can be paid, so nobody can type an amount.
///
/// @param code what the button sends
/// @param line a line of the invoice it is for; nothing if it is for the oldest first
record Choice(String code, Money amount, @Nullable Line line) {

    /// The one on the large button first.
    static List<Choice> of(ArrearsPosition owed, Currency currency) {
        var sum = Sum.of(owed, currency);
        var whole =
                Stream.of(
                        new Choice("overdue", sum.overdue(), null),
                        new Choice("open", sum.open(), null));
        var invoices = invoices(owed.lines());
        return Stream.concat(whole, invoices.size() > 1 ? invoices.stream() : Stream.empty())
                .filter(choice -> choice.amount().isPositive())
                .filter(firstOfItsAmount())
                .toList();
    }

    @Nullable InvoiceId towards() {
        return line == null ? null : line.invoice();
    }

    /// Paying everything and paying what is overdue may be the same; an invoice is always its own.
    private static Predicate<Choice> firstOfItsAmount() {
        var seen = new LinkedHashMap<Money, Choice>();
        return choice -> choice.line() != null || seen.putIfAbsent(choice.amount(), choice) == null;
    }

    private static List<Choice> invoices(List<Line> lines) {
        return lines.stream()
                .collect(
                        Collectors.groupingBy(
                                Line::invoice, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(Choice::invoice)
                .toList();
    }

    private static Choice invoice(Map.Entry<InvoiceId, List<Line>> invoice) {
        var first = invoice.getValue().getFirst();
        var open =
                invoice.getValue().stream()
                        .map(Line::open)
                        .filter(money -> money.currency().equals(first.open().currency()))
                        .reduce(Money.zero(first.open().currency()), Money::plus);
        return new Choice("invoice-" + invoice.getKey().value(), open, first);
    }
}
