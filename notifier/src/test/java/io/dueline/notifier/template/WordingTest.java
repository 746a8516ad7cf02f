package io.dueline.notifier.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.owner.Language;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

class WordingTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Test
    void moneyHasItsSignAndTwoDigits() {
        assertThat(Wording.money(128_000, Currency.getInstance("CNY"), Language.ZH))
                .isEqualTo("¥1,280.00");
        assertThat(Wording.money(5, Currency.getInstance("CNY"), Language.EN)).isEqualTo("¥0.05");
        assertThat(Wording.money(1280, Currency.getInstance("JPY"), Language.EN)).endsWith("1,280");
    }

    @Test
    void daysNameTheirWeekdayAndAnotherYearItsNumber() {
        assertThat(Wording.day(FRIDAY, Language.ZH)).isEqualTo("11月27日 周五");
        assertThat(Wording.day(FRIDAY, Language.EN)).isEqualTo("Fri 27 Nov");
        assertThat(Wording.day(FRIDAY, FRIDAY.plusYears(1), Language.ZH)).isEqualTo("2026年11月27日");
        assertThat(Wording.day(FRIDAY, FRIDAY.plusDays(3), Language.EN)).isEqualTo("Fri 27 Nov");
    }

    @Test
    void oneInvoiceIsNotManyInvoices() {
        assertThat(Wording.invoices(1, Language.EN)).isEqualTo("1 invoice");
        assertThat(Wording.invoices(4, Language.EN)).isEqualTo("4 invoices");
        assertThat(Wording.invoices(4, Language.ZH)).isEqualTo("4 张账单");
    }

    @Test
    void aMomentIsSaidInTheZoneOfTheEstate() {
        var moment = Instant.parse("2026-11-27T20:30:00Z");
        assertThat(Wording.moment(moment, ZoneId.of("Asia/Shanghai"), Language.ZH))
                .isEqualTo("11月28日 周六 04:30");
    }
}
