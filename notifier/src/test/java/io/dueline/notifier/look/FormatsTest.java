package io.dueline.notifier.look;

import static io.dueline.notifier.owner.Language.EN;
import static io.dueline.notifier.owner.Language.ZH;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

class FormatsTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Currency YUAN = Currency.getInstance("CNY");

    private final Formats formats = new Formats(words(), Clock.fixed(NOW, SHANGHAI));

    @Test
    void moneyShowsCentsOnlyWhereThereAreSome() {
        assertThat(formats.money(128000, YUAN, ZH)).isEqualTo("¥1,280");
        assertThat(formats.money(128050, YUAN, EN)).isEqualTo("¥1,280.50");
        assertThat(formats.money(-500, YUAN, EN)).isEqualTo("-¥5");
        assertThat(formats.money(1280, Currency.getInstance("JPY"), EN)).endsWith("1,280");
    }

    @Test
    void columnsShowAllDigitsAndNoCurrency() {
        assertThat(formats.amount(128000, YUAN)).isEqualTo("1,280.00");
    }

    @Test
    void listsShowAllDigitsWithTheCurrency() {
        assertThat(formats.full(727800, YUAN, ZH)).isEqualTo("¥7,278.00");
        assertThat(formats.full(-50, YUAN, EN)).isEqualTo("-¥0.50");
    }

    @Test
    void daysAreSaidAsPeopleSayThem() {
        var friday = LocalDate.of(2026, 11, 27);
        assertThat(formats.day(friday, TODAY, ZH)).isEqualTo("11月27日 周五");
        assertThat(formats.day(friday, TODAY, EN)).isEqualTo("Fri 27 Nov");
        assertThat(formats.relativeDay(friday, TODAY, ZH)).isEqualTo("3 天后 周五 11月27日");
        assertThat(formats.relativeDay(friday, TODAY, EN)).isEqualTo("Fri 27 Nov, in 3 days");
    }

    @Test
    void nearDaysBearTheirNames() {
        assertThat(formats.relativeDay(TODAY.plusDays(1), TODAY, ZH)).isEqualTo("明天 周三 11月25日");
        assertThat(formats.relativeDay(TODAY, TODAY, EN)).isEqualTo("Today, Tue 24 Nov");
        assertThat(formats.relativeDay(TODAY.minusDays(1), TODAY, EN))
                .isEqualTo("Yesterday, Mon 23 Nov");
        assertThat(formats.relativeDay(TODAY.minusDays(4), TODAY, ZH)).isEqualTo("4 天前 周五 11月20日");
    }

    @Test
    void farDaysAreNotCountedAndNameTheirYear() {
        assertThat(formats.relativeDay(LocalDate.of(2027, 1, 5), TODAY, EN))
                .isEqualTo("Tue 5 Jan 2027");
    }

    @Test
    void momentsAreShortAndExactOnHover() {
        var at = Instant.parse("2026-11-24T01:31:05Z");
        assertThat(formats.moment(at, SHANGHAI, ZH).said()).isEqualTo("9:31");
        assertThat(formats.moment(at, SHANGHAI, ZH).exact()).startsWith("2026年11月24日 星期二 09:31:05");
        assertThat(formats.moment(at.minusSeconds(86400), SHANGHAI, EN).said())
                .isEqualTo("yesterday 9:31");
        assertThat(formats.moment(Instant.parse("2026-11-20T01:31:00Z"), SHANGHAI, ZH).said())
                .isEqualTo("11月20日 9:31");
    }

    @Test
    void aPhoneNumberCanBeRecognisedButNotCalled() {
        assertThat(formats.maskedPhone("+8613900000001")).isEqualTo("+86 139****0001");
        assertThat(formats.maskedPhone("+12015550123")).isEqualTo("+1 201****0123");
        assertThat(formats.maskedPhone("+6591234567")).isEqualTo("+65 9****67");
        assertThat(formats.maskedPhone("wxid_chen")).isEqualTo("****");
    }

    @Test
    void aFaceShowsTheFamilyNameOrTheInitials() {
        assertThat(formats.initials("陈伟")).isEqualTo("陈");
        assertThat(formats.initials("john smith")).isEqualTo("JS");
        assertThat(formats.initials(" ")).isEqualTo("–");
    }

    static ResourceBundleMessageSource words() {
        var words = new ResourceBundleMessageSource();
        words.setBasename("words/look");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}
