package io.dueline.notifier.billing;

/// Money in JSON: exact for machines, readable for people.
///
/// @param minor whole minor units, as in 128000
/// @param amount the same in major units, as in `1280.00`
public record MoneyView(long minor, String currency, String amount) {

    public static MoneyView of(Money money) {
        return new MoneyView(
                money.minor(), money.currency().getCurrencyCode(), money.amount().toPlainString());
    }
}
