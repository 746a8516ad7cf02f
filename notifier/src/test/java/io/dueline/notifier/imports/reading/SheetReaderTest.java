package io.dueline.notifier.imports.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.imports.columns.Fault;
import io.dueline.notifier.imports.columns.Heading;
import io.dueline.notifier.imports.columns.Headings;
import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.imports.lines.BillLine;
import io.dueline.notifier.imports.lines.Due;
import io.dueline.notifier.imports.lines.HolderLine;
import io.dueline.notifier.imports.lines.OwnerLine;
import io.dueline.notifier.imports.lines.SheetLine;
import io.dueline.notifier.imports.sheet.Sheet;
import io.dueline.notifier.imports.sheet.SheetFault;
import io.dueline.notifier.imports.sheet.SheetFault.Kind;
import io.dueline.notifier.imports.sheet.SheetRow;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

class SheetReaderTest {

    private static final Currency CNY = Currency.getInstance("CNY");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
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
        assertThat(survey.headings().line().number()).isEqualTo(3);
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
                            assertThat(fault.values()).containsExactly("amount");
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
        assertThat(faults(survey, 3).getFirst().values()).containsExactly("2");
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

        assertThat(survey.good()).extracting(SheetLine::row).containsExactly(2);
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
        var references =
                survey(lines).good().stream()
                        .map(HolderLine.class::cast)
                        .map(HolderLine::reference)
                        .toList();

        assertThat(references.get(0)).isEqualTo(references.get(1)).doesNotContain("139");
        assertThat(references.get(2)).isNotEqualTo(references.get(0));
        assertThat(references.get(3)).isEqualTo("U-1-1-301");
    }

    @Test
    void theHeadingsTellTheKind() {
        assertThat(kind("业主编号|业主姓名|手机号|房号|账单号|费用项目|账期|应缴日期|欠费金额")).isEqualTo(SheetKind.ARREARS);
        assertThat(kind("房号|账单号|费用项目|账期|应缴日期|金额")).isEqualTo(SheetKind.INVOICES);
        assertThat(kind("业主姓名|手机号|房号|类型|管家")).isEqualTo(SheetKind.OWNERS);
        assertThat(kind("房号|业主姓名|实收金额|缴费日期|支付方式|流水号")).isEqualTo(SheetKind.PAYMENTS);
        assertThat(kind("Owner ref|Amount|Paid on|Reference")).isEqualTo(SheetKind.PAYMENTS);
    }

    @Test
    void whatAnArrearsSheetLacksIsNamedThoughItWouldDoAsOneOfOwners() {
        assertThatThrownBy(() -> kind("业主姓名|手机号|房号|账单号|费用项目|应缴日期|金额"))
                .isInstanceOfSatisfying(
                        SheetFault.class,
                        fault -> assertThat(fault.values()).containsExactly("period"));
    }

    @Test
    void sumsAreReadOverWhereverTheyStand() {
        var survey =
                survey(HEADINGS, CHEN, "小计||||||||1280", "||||合计：||||1280", "总计（元）||||||||1280");

        assertThat(survey.sums()).isEqualTo(3);
        assertThat(survey.rows()).isEqualTo(1);
        assertThat(survey.faults()).isEmpty();
    }

    @Test
    void anOwnerCalledTotalIsNoSum() {
        var survey = survey(HEADINGS, "Total|Total||3-2-501|WY-1|物业费|2026|2026-03-31|1280");

        assertThat(survey.sums()).isZero();
        assertThat(survey.good()).hasSize(1);
    }

    @Test
    void headingsOnEveryPageOfAPrintoutAreReadOver() {
        var survey = survey(HEADINGS, CHEN, HEADINGS, CHEN.replace("WY-1", "WY-2"));

        assertThat(survey.rows()).isEqualTo(2);
        assertThat(survey.faults()).isEmpty();
    }

    @Test
    void anAmountCutByACommaIsNotTaken() {
        var text = new String[] {HEADINGS, CHEN.replace("1280", "1|280")};
        var csv = Surveyed.of(Optional.empty(), sheet(Sheet.Form.DELIMITED, text));

        assertThat(faults(csv, 2)).extracting(Fault::code).containsExactly("ragged");
        assertThat(faults(csv, 2).getFirst().values()).containsExactly("280");
        assertThat(survey(text).faults()).isEmpty();
    }

    @Test
    void aRowThatIsTooShortLacksWhatIsNotThere() {
        var survey = survey(HEADINGS, "1|陈伟|13900000501|3-2-501|WY-1");

        assertThat(faults(survey, 2))
                .allMatch(fault -> fault.code().equals("missing"))
                .extracting(Fault::heading)
                .containsExactly(Heading.ITEM, Heading.PERIOD, Heading.DUE_ON, Heading.AMOUNT);
    }

    @Test
    void whatIsOpenCountsWhereTheChargeIsThereToo() {
        var survey =
                survey(
                        HEADINGS + "|欠费金额",
                        CHEN + "|280",
                        CHEN.replace("WY-1", "WY-2") + "|0",
                        CHEN.replace("WY-1", "WY-3") + "|-1");

        assertThat(survey.good())
                .extracting(line -> ((BillLine) line).due())
                .containsExactly(new Due.Open(yuan(280)), new Due.Open(yuan(0)));
        assertThat(faults(survey, 4)).extracting(Fault::code).containsExactly("open_negative");
    }

    @Test
    void anOwnerMayHaveSeveralUnitsAndPhonesInACell() {
        var survey =
                survey(
                        Optional.empty(),
                        "业主|电话|房号|管家",
                        "陈伟|139 0000 0501 13900000502、0755-80000000|3-2-501、S-12|周敏");
        var owner = (OwnerLine) survey.good().getFirst();

        assertThat(owner.units()).containsExactly("3-2-501", "S-12");
        assertThat(owner.owner().phones()).hasSize(3);
        assertThat(owner.owner().housekeeper()).contains("周敏");
    }

    @Test
    void aPaymentNeedsAPayerAndADayThatHasCome() {
        var survey =
                survey(
                        Optional.empty(),
                        "业主编号|房号|实收金额|缴费日期|流水号",
                        "||100|2026-11-01|R-1",
                        "HA-1||100|2026-11-25|R-2",
                        "HA-1||-100|2026-11-24|R-3",
                        "HA-1||100|2026-11-24|R-4");

        assertThat(survey.faults().values())
                .allSatisfy(faults -> assertThat(faults).hasSize(1))
                .extracting(faults -> faults.getFirst().code())
                .containsExactly("payer_missing", "paid_in_future", "payment_not_positive");
    }

    @Test
    void oneReferenceOfTwoAmountsIsLeftOutTwice() {
        var survey =
                survey(
                        Optional.empty(),
                        "业主编号|实收金额|缴费日期|流水号",
                        "HA-1|100|2026-11-01|R-1",
                        "HA-1|200|2026-11-01|R-1",
                        "HA-1|300|2026-11-01|R-2",
                        "HA-1|300|2026-11-01|R-2");

        assertThat(survey.faults()).containsOnlyKeys(2, 3);
        assertThat(faults(survey, 2).getFirst().code()).isEqualTo("payment_differs");
    }

    @Test
    void aReasonWeWroteIsReadOver() {
        var survey = survey(HEADINGS + "|原因", CHEN + "|金额: 必须大于零。");

        assertThat(survey.faults()).isEmpty();
        assertThat(survey.headings().unused(SheetKind.ARREARS)).isEmpty();
    }

    @Test
    void hundredThousandsOfSayingsAreKeptApart() {
        var sayings = new Sayings();
        for (int i = 1; i <= 200_000; i++) {
            assertThat(sayings.contrary("WY-" + i, i % 7, i)).isEmpty();
        }
        assertThat(sayings.contrary("WY-150000", 150_000 % 7, 200_001)).isEmpty();
        assertThat(sayings.contrary("WY-150000", "otherwise", 200_002)).contains(150_000);
    }

    private static SheetKind kind(String headings) {
        return Headings.of(SheetRow.written(1, List.of(headings.split("\\|"))))
                .kind(Optional.empty());
    }

    private static Money yuan(long amount) {
        return new Money(amount * 100, CNY);
    }

    private static List<Fault> faults(Surveyed survey, int row) {
        return survey.faults().getOrDefault(row, List.of());
    }

    private static Surveyed survey(String... lines) {
        return survey(Optional.of(SheetKind.ARREARS), lines);
    }

    private static Surveyed survey(Optional<SheetKind> said, String... lines) {
        return Surveyed.of(said, sheet(Sheet.Form.WORKBOOK, lines));
    }

    /// What was read of a whole sheet.
    private record Surveyed(
            Headings headings,
            SheetKind kind,
            int sums,
            SortedMap<Integer, List<Fault>> faults,
            List<Read> read) {

        static Surveyed of(Optional<SheetKind> said, Sheet sheet) {
            var headings = SheetReader.headings(sheet);
            var kind = headings.kind(said);
            var reader = new SheetReader(new RowReader(kind, headings, CNY, TODAY), 10);
            var read = reader.rows(sheet).toList();
            var faults = new TreeMap<Integer, List<Fault>>();
            read.stream()
                    .flatMap(one -> one.faults().stream())
                    .forEach(
                            fault -> {
                                var ofRow =
                                        faults.computeIfAbsent(fault.row(), _ -> new ArrayList<>());
                                if (ofRow.stream().noneMatch(fault::resembles)) {
                                    ofRow.add(fault);
                                }
                            });
            return new Surveyed(headings, kind, sums(read), faults, read);
        }

        private static int sums(List<Read> read) {
            return (int) read.stream().filter(r -> r.judged() instanceof Judged.Sum).count();
        }

        int rows() {
            return read.size() - sums;
        }

        List<SheetLine> good() {
            return read.stream()
                    .filter(one -> !faults.containsKey(one.row()))
                    .flatMap(
                            one ->
                                    one.judged() instanceof Judged.Good(var line)
                                            ? Stream.of(line)
                                            : Stream.empty())
                    .toList();
        }
    }

    private static Sheet sheet(Sheet.Form form, String... lines) {
        return new Sheet() {
            @Override
            public Form form() {
                return form;
            }

            @Override
            public Stream<SheetRow> rows() {
                var number = new int[1];
                return Stream.of(lines)
                        .map(line -> SheetRow.written(++number[0], List.of(line.split("\\|", -1))));
            }

            @Override
            public void close() {}
        };
    }
}
