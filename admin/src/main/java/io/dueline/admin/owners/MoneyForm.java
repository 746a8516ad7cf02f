package io.dueline.admin.owners;

import io.dueline.notifier.billing.Money;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/// Reads what people write into the forms of an account. Pure.
final class MoneyForm {

    private static final BigDecimal MOST = BigDecimal.valueOf(10_000_000);
    private static final String NUMBER = "\\d{1,8}(\\.\\d+)?";
    private static final int LONGEST_REASON = 200;

    private MoneyForm() {}

    /// An amount as in `1,280.00` or `¥1280`; nothing if it is none, is below zero, has coins the
    /// currency lacks or is absurd.
    static Optional<Money> amount(@Nullable String written, Currency currency) {
        var bare = Objects.requireNonNullElse(written, "").strip().replaceAll("[¥￥元, ，]", "");
        return Optional.of(bare)
                .filter(text -> text.matches(NUMBER))
                .map(BigDecimal::new)
                .filter(amount -> amount.compareTo(MOST) <= 0)
                .filter(amount -> fits(amount, currency))
                .map(amount -> Money.of(amount, currency));
    }

    /// A reason with something in it, and no longer than is read.
    static Optional<String> reason(@Nullable String written) {
        return Optional.of(Objects.requireNonNullElse(written, "").strip())
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_REASON);
    }

    private static boolean fits(BigDecimal amount, Currency currency) {
        return amount.stripTrailingZeros().scale() <= currency.getDefaultFractionDigits();
    }
}
