package io.dueline.notifier.imports.reading;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.imports.columns.Illegible;
import io.dueline.notifier.imports.sheet.Cell;

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
        return money(cell, currency, "amount_not_positive");
    }

    /// What is open of a charge; nothing is, where it was paid.
    ///
    /// @throws Illegible if it is below nothing, or more than a unit can reasonably owe
    static Money open(Cell cell, Currency currency) throws Illegible {
        return amount(cell, currency).signum() == 0
                ? Money.zero(currency)
                : money(cell, currency, "open_negative");
    }

    /// @throws Illegible unless it is an amount above nothing that one reasonably pays at once
    static Money paid(Cell cell, Currency currency) throws Illegible {
        return money(cell, currency, "payment_not_positive");
    }

    private static Money money(Cell cell, Currency currency, String ifNotPositive)
            throws Illegible {
        var amount = amount(cell, currency);
        if (amount.signum() <= 0) {
            throw new Illegible(ifNotPositive);
        }
        if (amount.compareTo(MOST) > 0) {
            throw new Illegible("amount_too_large", MOST.toPlainString());
        }
        return Money.of(amount, currency);
    }

    private static BigDecimal amount(Cell cell, Currency currency) throws Illegible {
        return switch (cell) {
            case Cell.Figure figure -> rounded(figure.value(), currency);
            case Cell.Written written -> exact(written, currency);
            case Cell.Merged(var head) -> amount(head, currency);
        };
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
