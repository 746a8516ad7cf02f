package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.regex.Pattern;

/// Reads amounts as people write them, as in `1,280.00元`.
final class Amounts {

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);
    private static final Pattern UNIT = Pattern.compile("(?i)[¥$€£]|人民币|元整?|圆|rmb|cny|hkd|usd");
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(\\d+|\\d{1,3}(,\\d{3})+)(\\.\\d+)?");

    private Amounts() {}

    /// @throws Illegible unless it is an amount above nothing that a unit can reasonably owe
    static Money read(Cell cell, Currency currency) throws Illegible {
        var amount =
                switch (cell) {
                    case Cell.Figure figure -> rounded(figure.value(), currency);
                    case Cell.Written written -> exact(written, currency);
                };
        if (amount.signum() <= 0) {
            throw new Illegible("amount_not_positive");
        }
        if (amount.compareTo(MOST) > 0) {
            throw new Illegible("amount_too_large", MOST.toPlainString());
        }
        return Money.of(amount, currency);
    }

    /// A spreadsheet computes with more digits than it shows.
    private static BigDecimal rounded(BigDecimal value, Currency currency) {
        return value.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP);
    }

    private static BigDecimal exact(Cell written, Currency currency) throws Illegible {
        var bare = UNIT.matcher(written.plain()).replaceAll("").replace(" ", "");
        if (!NUMBER.matcher(bare).matches()) {
            throw new Illegible("amount", written.text());
        }
        var amount = new BigDecimal(bare.replace(",", ""));
        if (amount.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
            throw new Illegible("amount_digits", currency.getDefaultFractionDigits());
        }
        return amount;
    }
}
