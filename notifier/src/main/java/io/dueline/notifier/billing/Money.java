package io.dueline.notifier.billing;

import java.math.BigDecimal;
import java.util.Currency;

/// An amount in whole minor units of its currency, as in 128000 fen. It prints without the amount,
/// so that what somebody owes cannot slip into a log.
public record Money(long minor, Currency currency) implements Comparable<Money> {

    public static Money zero(Currency currency) {
        return new Money(0, currency);
    }

    /// @throws ArithmeticException if the currency has no such small coin
    public static Money of(BigDecimal amount, Currency currency) {
        var digits = currency.getDefaultFractionDigits();
        return new Money(amount.movePointRight(digits).longValueExact(), currency);
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(minor, inSameCurrency(other)), currency);
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(minor, inSameCurrency(other)), currency);
    }

    /// The smaller of the two.
    public Money atMost(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /// Itself, or nothing where it is below zero.
    public Money orZero() {
        return minor < 0 ? zero(currency) : this;
    }

    public boolean isZero() {
        return minor == 0;
    }

    public boolean isPositive() {
        return minor > 0;
    }

    /// In major units with all the digits of the currency, as in `1280.00`.
    public BigDecimal amount() {
        return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, inSameCurrency(other));
    }

    @Override
    public String toString() {
        return "Money[" + currency + "]";
    }

    private long inSameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException(
                    "%s and %s do not add up".formatted(currency, other.currency));
        }
        return other.minor;
    }
}
