package io.dueline.notifier.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.util.Currency;

class MoneyTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final Currency JPY = Currency.getInstance("JPY");

    @Test
    void aThousandTwoHundredAndEightyYuanFiftyAreWholeFen() {
        assertThat(Money.of(new BigDecimal("1280.5"), CNY).minor()).isEqualTo(128050);
    }

    @Test
    void everyCurrencyHasItsOwnNumberOfDigits() {
        assertThat(new Money(128050, CNY).amount()).isEqualTo(new BigDecimal("1280.50"));
        assertThat(new Money(1280, JPY).amount()).isEqualTo(new BigDecimal("1280"));
    }

    @Test
    void thereIsNoCoinBelowTheSmallest() {
        assertThatThrownBy(() -> Money.of(new BigDecimal("0.005"), CNY))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void yuanAndYenDoNotAddUp() {
        assertThatThrownBy(() -> new Money(1, CNY).plus(new Money(1, JPY)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sumsThatDoNotFitAreRefusedRatherThanWrapped() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE, CNY).plus(new Money(1, CNY)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void itsAmountDoesNotPrint() {
        assertThat(new Money(128050, CNY)).hasToString("Money[CNY]");
    }
}
