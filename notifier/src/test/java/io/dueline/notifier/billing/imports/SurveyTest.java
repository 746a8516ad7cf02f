package io.dueline.notifier.billing.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.notifier.billing.imports.SheetFault.Kind;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

class SurveyTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final String HEADINGS = "业主编号|业主姓名|手机号|房号|账单号|费用项目|账期|应缴日期|金额";
    private static final String CHEN = "1|陈伟|13900000501|3-2-501|WY-1|物业费|2026|2026-03-31|1280";

    @Test
    void headingsStandInAnyOrderBelowTitles() {
        var survey =
                survey(
                        "鸿安花园 2026 年欠费明细",
                        "",
                        "金额（元）|Unit|备注|业主姓名*|账单编号|Fee Item|账期|due_date",
                        "1280|3-2-501|电梯|陈伟|WY-1|物业费|2026|2026-03-31");

        assertThat(survey.faults()).isEmpty();
        assertThat(survey.rows()).isEqualTo(1);
        assertThat(survey.headings().row()).isEqualTo(3);
        assertThat(survey.headings().unknown()).containsExactly("备注");
        assertThat(survey.headings().written()).containsEntry(Heading.AMOUNT, "金额（元）");
    }

    @Test
    void aMissingColumnIsNamed() {
        assertThatThrownBy(() -> survey("业主姓名|房号|账单号|费用项目|账期|应缴日期"))
                .isInstanceOfSatisfying(
                        SheetFault.class,
                        fault -> {
                            assertThat(fault.kind()).isEqualTo(Kind.MISSING_HEADINGS);
                            assertThat(fault.values().getFirst()).isEqualTo(Heading.AMOUNT);
                        });
    }

    @Test
    void aSheetWithoutHeadingsIsNotGuessedAt() {
        assertThatThrownBy(() -> survey(CHEN, CHEN)).hasMessage(Kind.NO_HEADINGS.name());
    }

    @Test
    void everythingWrongWithARowIsFoundAtOnce() {
        var survey = survey(HEADINGS, "1||12345|3-2-501|WY-1|物业费|全年|2026-02-30|-1");

        assertThat(faults(survey, 2))
                .extracting(Fault::code)
                .containsExactly(
                        "missing", "phone", "period", "day_impossible", "amount_not_positive");
    }

    @Test
    void blankRowsAreNotCounted() {
        var survey = survey(HEADINGS, CHEN, "", "||||", CHEN);

        assertThat(survey.rows()).isEqualTo(2);
        assertThat(survey.faults()).isEmpty();
    }

    @Test
    void moreRowsThanAllowedStopTheReading() {
        var rows = new ArrayList<String>(List.of(HEADINGS));
        for (int i = 0; i < 11; i++) {
            rows.add(CHEN);
        }

        assertThatThrownBy(() -> survey(rows.toArray(String[]::new)))
                .hasMessage(Kind.TOO_MANY_ROWS.name());
    }

    @Test
    void twoAmountsForOneChargeAreBothLeftOut() {
        var survey = survey(HEADINGS, CHEN, CHEN.replace("1280", "1380"));

        assertThat(faults(survey, 2)).extracting(Fault::code).containsExactly("amount_differs");
        assertThat(faults(survey, 3)).extracting(Fault::code).containsExactly("amount_differs");
        assertThat(faults(survey, 3).getFirst().values()).containsExactly("2");
    }

    @Test
    void oneInvoiceOfTwoOwnersIsLeftOut() {
        var survey = survey(HEADINGS, CHEN, "2|王芳||5-1-1102|WY-1|停车费|2026|2026-03-31|100");

        assertThat(survey.faults().values())
                .allSatisfy(
                        faults ->
                                assertThat(faults)
                                        .extracting(Fault::code)
                                        .containsExactly("invoice_differs"))
                .hasSize(2);
    }

    @Test
    void aRowWithAnotherNameForAnOwnerIsLeftOut() {
        var survey = survey(HEADINGS, CHEN, "1|陈维||3-2-501|WY-2|停车费|2026|2026-03-31|100");

        assertThat(survey.faults()).containsOnlyKeys(3);
        assertThat(faults(survey, 3).getFirst().values()).containsExactly("2", "陈伟");
    }

    @Test
    void aUnitHasOneOwner() {
        var survey = survey(HEADINGS, CHEN, "2|王芳||3-2-501|WY-2|停车费|2026|2026-03-31|100");

        assertThat(survey.faults()).containsOnlyKeys(3);
        assertThat(faults(survey, 3).getFirst().code()).isEqualTo("unit_elsewhere");
    }

    @Test
    void theGoodRowsAreThoseWithoutFaults() {
        var bad = CHEN.replace("WY-1", "WY-2").replace("1280", "0");
        var survey = survey(HEADINGS, CHEN, bad);

        assertThat(survey.good(sheet(HEADINGS, CHEN, bad)))
                .extracting(ArrearsRow::row)
                .containsExactly(2);
    }

    @Test
    void withoutANumberTheOwnerIsKnownByNameAndPhoneElseByUnit() {
        String[] lines = {
            HEADINGS,
            "|陈伟|139 0000 0501|3-2-501|WY-1|物业费|2026|2026-03-31|1",
            "|陈伟|+8613900000501|3-2-502|WY-2|物业费|2026|2026-03-31|1",
            "|陈伟|13900000502|3-2-503|WY-3|物业费|2026|2026-03-31|1",
            "|李娜||1-1-301|WY-4|物业费|2026|2026-03-31|1"
        };
        var references = survey(lines).good(sheet(lines)).map(ArrearsRow::reference).toList();

        assertThat(references.get(0)).isEqualTo(references.get(1)).doesNotContain("139");
        assertThat(references.get(2)).isNotEqualTo(references.get(0));
        assertThat(references.get(3)).isEqualTo("U-1-1-301");
    }

    private static List<Fault> faults(Survey survey, int row) {
        return survey.faults().getOrDefault(row, List.of());
    }

    private static Survey survey(String... lines) {
        return new Surveyor(CNY, 10).survey(sheet(lines));
    }

    private static Sheet sheet(String... lines) {
        return new Sheet() {
            @Override
            public Stream<SheetRow> rows() {
                var number = new int[1];
                return Stream.of(lines).map(line -> row(++number[0], line));
            }

            @Override
            public void close() {}
        };
    }

    private static SheetRow row(int number, String line) {
        return new SheetRow(
                number, Stream.of(line.split("\\|", -1)).<Cell>map(Cell.Written::new).toList());
    }
}
