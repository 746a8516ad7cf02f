package io.dueline.notifier.arrears;

import io.dueline.notifier.billing.Charge;
import io.dueline.notifier.billing.Invoice;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.MoneyView;
import io.dueline.notifier.owner.Owner;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// An invoice as other systems see it, with what is left of it after all payments.
///
/// @param state `open`, `overdue`, `paid` or `cancelled`
record InvoiceView(
        long id,
        String reference,
        long owner,
        String ownerReference,
        String unit,
        LocalDate from,
        LocalDate until,
        LocalDate dueOn,
        String state,
        MoneyView charged,
        MoneyView open,
        List<ChargeView> charges) {

    /// How far an invoice is from being settled.
    enum State {
        /// Something is left, and can still be paid in time.
        OPEN,
        /// Something is left, and late.
        OVERDUE,
        PAID,
        /// Everything it charged was taken back.
        CANCELLED;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /// Nothing for any other text.
        static Optional<State> ofCode(String code) {
            return Arrays.stream(values()).filter(state -> state.code().equals(code)).findFirst();
        }
    }

    record ChargeView(String item, String label, MoneyView charged, MoneyView open) {}

    static InvoiceView of(Invoice invoice, ArrearsPosition position, Owner owner) {
        var lines = linesOf(invoice, position);
        var currency = currencyOf(invoice);
        return new InvoiceView(
                invoice.id().value(),
                invoice.reference(),
                owner.id().value(),
                owner.reference(),
                invoice.unit().label(),
                invoice.period().from(),
                invoice.period().until(),
                invoice.dueOn(),
                state(invoice, position).code(),
                MoneyView.of(charged(invoice, currency)),
                MoneyView.of(open(lines, currency)),
                invoice.charges().stream().map(charge -> view(charge, lines)).toList());
    }

    static State state(Invoice invoice, ArrearsPosition position) {
        var lines = linesOf(invoice, position);
        if (lines.isEmpty()) {
            var charged = invoice.charges().stream().anyMatch(c -> c.amount().isPositive());
            return charged ? State.PAID : State.CANCELLED;
        }
        return lines.getFirst().isOverdue() ? State.OVERDUE : State.OPEN;
    }

    private static List<ArrearsPosition.Line> linesOf(Invoice invoice, ArrearsPosition position) {
        return position.lines().stream()
                .filter(line -> line.invoice().equals(invoice.id()))
                .toList();
    }

    /// All charges of an invoice are in the currency of its community.
    private static Currency currencyOf(Invoice invoice) {
        return invoice.charges().getFirst().amount().currency();
    }

    private static Money charged(Invoice invoice, Currency currency) {
        return invoice.charges().stream()
                .map(Charge::amount)
                .reduce(Money.zero(currency), Money::plus);
    }

    private static Money open(List<ArrearsPosition.Line> lines, Currency currency) {
        return lines.stream()
                .map(ArrearsPosition.Line::open)
                .reduce(Money.zero(currency), Money::plus);
    }

    private static ChargeView view(Charge charge, List<ArrearsPosition.Line> lines) {
        var open =
                lines.stream()
                        .filter(line -> line.item().key().equals(charge.item().key()))
                        .map(ArrearsPosition.Line::open)
                        .findFirst()
                        .orElse(Money.zero(charge.amount().currency()));
        return new ChargeView(
                charge.item().kind().code(),
                charge.item().label(),
                MoneyView.of(charge.amount()),
                MoneyView.of(open));
    }
}
