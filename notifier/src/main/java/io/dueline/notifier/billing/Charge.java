package io.dueline.notifier.billing;

/// One line of an invoice. An amount of zero takes back what was charged before.
public record Charge(Item item, Money amount) {

    public Charge {
        if (amount.minor() < 0) {
            throw new IllegalArgumentException("a charge is not below zero");
        }
    }
}
