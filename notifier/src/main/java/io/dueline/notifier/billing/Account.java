package io.dueline.notifier.billing;

import io.dueline.notifier.billing.Payment.Reversal;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;

import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Everything an owner was billed and has paid.
///
/// @param payments all of them, those taken back included
public record Account(
        OwnerId owner,
        CommunityId community,
        List<Invoice> invoices,
        List<Payment> payments,
        List<Reversal> reversals) {

    /// The payments that were not taken back.
    public List<Payment> standing() {
        var reversed = reversals.stream().map(Reversal::payment).collect(Collectors.toSet());
        return payments.stream().filter(payment -> !reversed.contains(payment.id())).toList();
    }

    /// What is left to pay in a currency, due or not; zero where more was paid than billed.
    public Money outstanding(Currency currency) {
        return sum(charges(), currency).minus(sum(paid(), currency)).orZero();
    }

    /// Whether nothing is left to pay in any currency, due or not.
    public boolean isPaidUp() {
        return charges()
                .map(Money::currency)
                .distinct()
                .allMatch(currency -> outstanding(currency).isZero());
    }

    /// What was paid beyond everything billed in a currency; zero where that is nothing.
    public Money credit(Currency currency) {
        return sum(paid(), currency).minus(sum(charges(), currency)).orZero();
    }

    private Stream<Money> charges() {
        return invoices.stream().flatMap(i -> i.charges().stream()).map(Charge::amount);
    }

    private Stream<Money> paid() {
        return standing().stream().map(Payment::amount);
    }

    private static Money sum(Stream<Money> amounts, Currency currency) {
        return amounts.filter(amount -> amount.currency().equals(currency))
                .reduce(Money.zero(currency), Money::plus);
    }

    @Override
    public String toString() {
        return "Account[" + owner.value() + "]";
    }
}
