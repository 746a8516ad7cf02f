package io.dueline.notifier.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.notifier.billing.Item.Kind;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.billing.Period;
import io.dueline.notifier.imports.columns.Illegible;
import io.dueline.notifier.imports.sheet.Cell;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

class CellsTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1280|128000",
                "1280.5|128050",
                "1,280.00元|128000",
                "￥1,280.00|128000",
                "¥ 1280|128000",
                "１２８０．００元|128000",
                "人民币1280元整|128000",
                "CNY 1,234,567.89|123456789",
                "10000000|1000000000",
                "0.01|1"
            })
    void amountsAreReadAsPeopleWriteThem(String written, long minor) throws Illegible {
        assertThat(Amounts.read(text(written), CNY)).isEqualTo(new Money(minor, CNY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|amount_not_positive",
                "-12.00|amount_not_positive",
                "10000000.01|amount_too_large",
                "12,80|amount",
                "1280,00|amount",
                "abc|amount",
                "1e9|amount",
                "已缴|amount",
                "33.333|amount_digits"
            })
    void whatIsNoReasonableAmountIsNotGuessed(String written, String code) {
        assertThatThrownBy(() -> Amounts.read(text(written), CNY))
                .isInstanceOf(Illegible.class)
                .hasMessage(code);
    }

    @Test
    void whatASpreadsheetComputedIsRoundedAsItShowsIt() throws Illegible {
        assertThat(Amounts.read(figure("250.236"), CNY)).isEqualTo(new Money(25024, CNY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-31",
                "2026/3/31",
                "2026.3.31",
                "2026年3月31日",
                "2026 年 3 月 31 日",
                "20260331",
                "２０２６－０３－３１",
                "2026-03-31 00:00:00"
            })
    void daysAreReadAsPeopleWriteThem(String written) throws Illegible {
        assertThat(Days.read(text(written))).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @Test
    void daysAreReadAsExcelKeepsThem() throws Illegible {
        assertThat(Days.read(figure("46112"))).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(Days.read(figure("46112.75"))).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(Days.read(figure("20260331"))).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30,day_impossible",
        "2026-13-01,day_impossible",
        "三月底,day",
        "31/03/2026,day",
        "1926-03-31,day_range",
        "2126-03-31,day_range"
    })
    void impossibleDaysAreNotMended(String written, String code) {
        assertThatThrownBy(() -> Days.read(text(written)))
                .isInstanceOf(Illegible.class)
                .hasMessage(code);
    }

    @ParameterizedTest
    @CsvSource({
        "2026,2026-01-01,2026-12-31",
        "2026年,2026-01-01,2026-12-31",
        "2026年度,2026-01-01,2026-12-31",
        "2026-01..2026-12,2026-01-01,2026-12-31",
        "2026.1-2026.12,2026-01-01,2026-12-31",
        "2026.01-2026.12,2026-01-01,2026-12-31",
        "2026年1-12月,2026-01-01,2026-12-31",
        "2026年1月-12月,2026-01-01,2026-12-31",
        "2026年1月至2026年12月,2026-01-01,2026-12-31",
        "2026-01-2026-12,2026-01-01,2026-12-31",
        "2026/1~2026/12,2026-01-01,2026-12-31",
        "2026-01 to 2026-12,2026-01-01,2026-12-31",
        "2021.6-2021.8,2021-06-01,2021-08-31",
        "2021.6-8,2021-06-01,2021-08-31",
        "2026-01-15..2026-02-14,2026-01-15,2026-02-14",
        "2026年1月15日至2026年2月14日,2026-01-15,2026-02-14",
        "20２6年9月,2026-09-01,2026-09-30",
        "2026-09,2026-09-01,2026-09-30",
        "2024-02,2024-02-01,2024-02-29",
        "2026Q2,2026-04-01,2026-06-30",
        "2026年第三季度,2026-07-01,2026-09-30",
        "2026年4季度,2026-10-01,2026-12-31"
    })
    void periodsAreReadAsPeopleWriteThem(String written, LocalDate from, LocalDate until)
            throws Illegible {
        assertThat(Periods.read(text(written))).isEqualTo(new Period(from, until));
    }

    @Test
    void aYearOrAMonthMayBeAFigure() throws Illegible {
        assertThat(Periods.read(figure("2026")).until()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(Periods.read(figure("46266"))).isEqualTo(Periods.read(text("2026-09")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2026-12..2026-01", "2026-13", "2026-01-12", "全年", "26", "1826", "2026-0"})
    void unclearPeriodsAreNotGuessed(String written) {
        assertThatThrownBy(() -> Periods.read(text(written)))
                .isInstanceOf(Illegible.class)
                .hasMessage("period");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13900000501",
                "139 0000 0501",
                "139-0000-0501",
                "+86 139 0000 0501",
                "0086 139 0000 0501",
                "'13900000501",
                "１３９００００１５０１"
            })
    void phonesAreReadAsPeopleWriteThem(String written) throws Illegible {
        assertThat(Phones.read(text(written)))
                .singleElement()
                .extracting(phone -> phone.e164().substring(0, 9))
                .isEqualTo("+86139000");
    }

    @Test
    void aCellMayHoldSeveralPhones() throws Illegible {
        assertThat(Phones.read(text("13900000501、139 0000 0502/13900000501"))).hasSize(2);
    }

    @Test
    void aPhoneMayBeAFigure() throws Illegible {
        assertThat(Phones.read(figure("13900000501")).getFirst().e164())
                .isEqualTo("+8613900000501");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "1390000050", "139000005011", "没有", "n/a"})
    void impossiblePhonesAreNotKept(String written) {
        assertThatThrownBy(() -> Phones.read(text(written)))
                .isInstanceOf(Illegible.class)
                .hasMessage("phone");
    }

    @ParameterizedTest
    @CsvSource({
        "物业费,property_fee",
        "物业管理费,property_fee",
        "Property fee,property_fee",
        "停车费,parking",
        "停车费 B-012,parking:停车费 b-012",
        "parking fee 12,parking:parking fee 12",
        "水费,water",
        "维修基金,repair_fund",
        "water heater repair,other:water heater repair",
        "装修垃圾清运费,other:装修垃圾清运费"
    })
    void itemsAreToldApartByKindAndName(String label, String key) {
        assertThat(Items.read(label).key()).isEqualTo(key);
        assertThat(Items.read(label).label()).isEqualTo(label);
    }

    @Test
    void anUnknownItemIsOfNoKind() {
        assertThat(Items.read("装修垃圾清运费").kind()).isEqualTo(Kind.OTHER);
    }

    @Test
    void whatASpreadsheetHidesInATextIsTakenOut() {
        assertThat(text("\u00a0 陈\u200b伟\n\t ").text()).isEqualTo("陈 伟");
        assertThat(text("\u0000").isBlank()).isTrue();
    }

    private static Cell text(String written) {
        return new Cell.Written(written);
    }

    private static Cell figure(String value) {
        return new Cell.Figure(new BigDecimal(value), EPOCH);
    }

    @Test
    void aFigureThatMayBeJanuaryOrOctoberIsNotGuessed() throws Illegible {
        assertThatThrownBy(() -> Periods.read(figure("2026.10"))).hasMessage("period_ambiguous");
        assertThat(Periods.read(figure("2026.12"))).isEqualTo(Periods.read(text("2026-12")));
        assertThat(Periods.read(figure("202603"))).isEqualTo(Periods.read(text("2026-03")));
        assertThat(Periods.read(text("2021.6-2021.8")))
                .isEqualTo(new Period(LocalDate.of(2021, 6, 1), LocalDate.of(2021, 8, 31)));
    }

    @Test
    void figuresBecomeTextsThatSayTheSame() throws Illegible {
        var day = new Cell.Figure(new BigDecimal("46112"), EPOCH);

        assertThat(Days.read(text(Days.text(day)))).isEqualTo(Days.read(day));
        assertThat(Periods.read(text(Periods.text(day)))).isEqualTo(Periods.read(day));
    }

    @Test
    void aDayOfTheOtherEpochIsTheSameDay() throws Illegible {
        var windows = new Cell.Figure(new BigDecimal("46112"), EPOCH);
        var mac = new Cell.Figure(new BigDecimal("44650"), LocalDate.of(1904, 1, 1));

        assertThat(Days.read(mac)).isEqualTo(Days.read(windows)).isEqualTo("2026-03-31");
    }

    @Test
    void mobilesOnSeveralLinesOfACellAreToldApart() throws Illegible {
        assertThat(Phones.read(text("139 0000 0501\n+86 13900000502 139-0000-0503"))).hasSize(3);
    }
}
