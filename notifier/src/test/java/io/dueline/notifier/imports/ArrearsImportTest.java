package io.dueline.notifier.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.imports.ImportProblem.UnreadableFile;
import io.dueline.notifier.imports.ImportReport.Rejected;
import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.imports.plan.Count;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerQuery;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.notifier.owner.Unit;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.core.publisher.Flux;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

@FeatureTest
@Import(Estate.class)
@TestPropertySource(
        properties = {"dueline.imports.max-file-size=64KB", "dueline.imports.batch-rows=3"})
class ArrearsImportTest {

    private static final MediaType CSV = MediaType.parseMediaType("text/csv");
    private static final DefaultDataBufferFactory BUFFERS = new DefaultDataBufferFactory();
    private static final String HEADINGS = "业主编号,业主姓名,手机号,房号,账单号,费用项目,账期,应缴日期,金额\n";
    private static final String CHEN =
            "HA-0501,陈伟,13900000501,3-2-501,WY-1,物业费,2026,2026-03-31,1280\n";

    @Autowired WebTestClient http;
    @Autowired Estate estate;
    @Autowired OwnerDirectory owners;
    @Autowired Imports imports;
    @Autowired Ledger ledger;
    @Autowired ArrearsBook book;
    @Autowired DatabaseClient database;

    @BeforeEach
    void found() {
        estate.community();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"arrears-zh.csv", "arrears-en.csv", "arrears-zh.xlsx", "arrears-en.xlsx"})
    void theSampleGoesInAsAWholeAndOnce(String sample) throws IOException {
        var first = upload(sample, sample(sample));

        assertThat(first.rejected()).isEmpty();
        assertThat(first.warnings()).isEmpty();
        assertThat(first.rows()).isEqualTo(13);
        assertThat(first.owners()).isEqualTo(new Count(8, 0, 0));
        assertThat(first.units()).isEqualTo(new Count(9, 0, 0));
        assertThat(first.invoices()).isEqualTo(new Count(11, 0, 0));
        assertThat(first.charges()).isEqualTo(new Count(13, 0, 0));

        var entries = count("charge_entry");
        var second = upload(sample, sample(sample));

        assertThat(second.changedNothing()).isTrue();
        assertThat(second.owners()).isEqualTo(new Count(0, 0, 8));
        assertThat(second.charges()).isEqualTo(new Count(0, 0, 13));
        assertThat(count("charge_entry")).isEqualTo(entries);
    }

    @Test
    void allSamplesSayTheSame() throws IOException {
        upload("a", sample("arrears-zh.csv"));

        assertThat(upload("b", sample("arrears-en.csv")).changedNothing()).isTrue();
        assertThat(upload("c", sample("arrears-zh.xlsx")).changedNothing()).isTrue();
        assertThat(upload("d", sample("arrears-en.xlsx")).changedNothing()).isTrue();
    }

    @Test
    void theShopOwnerOfTheSampleReadsEnglishAndOwesTheSumOfTheRows() throws IOException {
        upload("arrears-zh.csv", sample("arrears-zh.csv"));
        var grace = owner(Cast.GRACE_WONG);

        assertThat(grace.language()).isEqualTo(Language.EN);
        assertThat(grace.units()).extracting(Unit::kind).containsExactly(Unit.Kind.SHOP);
        assertThat(grace.addresses())
                .extracting(Owner.Reach::address)
                .containsExactly(Address.sms(new PhoneNumber(Cast.GRACE_WONG.phone())));
        assertThat(book.position(grace.id()).block())
                .extracting(position -> position.overdueIn(Estate.CNY).amount())
                .isEqualTo(new BigDecimal("3790.80"));
    }

    @Test
    void goodRowsGoInAndBadOnesAreReportedInChinese() {
        var report =
                csv(
                        HEADINGS
                                + CHEN
                                + "HA-1102,王芳,13900001102,5-1-1102,WY-2,物业费,2026,2026-02-30,3984.96\n"
                                + "HA-0301,李娜,1390000030,1-1-301,WY-3,物业费,2026,2026-03-31,abc\n"
                                + "HA-0802,,13900000802,2-1-802,WY-4,物业费,2026,2026-03-31,1\n",
                        "zh-CN");

        assertThat(report.rows()).isEqualTo(4);
        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.rejected())
                .containsExactly(
                        new Rejected(3, "应缴日期", "没有 2026-02-30 这一天，请核对。"),
                        new Rejected(4, "手机号", "“1390000030”不是有效的电话号码。手机号应为 11 位，多个号码用顿号隔开。"),
                        new Rejected(4, "金额", "“abc”不是金额，请写成 1280.00。"),
                        new Rejected(5, "业主姓名", "这一格是空的，请填写。"));
        assertThat(report.owners()).isEqualTo(new Count(1, 0, 0));
        assertThat(count("owner")).isEqualTo(1);
        assertThat(account(Cast.CHEN_WEI).invoices()).hasSize(1);
    }

    @Test
    void badRowsAreReportedInEnglishToThoseWhoReadIt() {
        var report = csv(HEADINGS + CHEN.replace("1280", "0"), "en-GB");

        assertThat(report.rejected())
                .containsExactly(
                        new Rejected(
                                2,
                                "金额",
                                "The amount must be above zero. Please leave out what is paid."));
    }

    @Test
    void anUnknownColumnIsWarnedOfAndIgnored() {
        var report = csv(HEADINGS.replace("\n", ",备注\n") + CHEN.replace("\n", ",电梯坏了\n"), "en");

        assertThat(report.accepted()).isEqualTo(1);
        assertThat(report.warnings()).containsExactly("The column \"备注\" was not used.");
    }

    @Test
    void whatAnExportOfWindowsWritesIsReadToo() {
        var bytes = (HEADINGS + CHEN).replace(',', ';').getBytes(Charset.forName("GBK"));
        var report = post(bytes, "zh").expectStatus().isOk().expectBody(ImportReport.class);

        assertThat(Objects.requireNonNull(report.returnResult().getResponseBody()).accepted())
                .isEqualTo(1);
        assertThat(owner(Cast.CHEN_WEI).name()).isEqualTo("陈伟");
    }

    @Test
    void aCorrectedAmountIsAChangeOfOneCharge() {
        csv(HEADINGS + CHEN, "zh");
        var report = csv(HEADINGS + CHEN.replace("1280", "1180"), "zh");

        assertThat(report.owners()).isEqualTo(new Count(0, 0, 1));
        assertThat(report.invoices()).isEqualTo(new Count(0, 1, 0));
        assertThat(report.charges()).isEqualTo(new Count(0, 1, 0));
        assertThat(account(Cast.CHEN_WEI).outstanding(Estate.CNY)).isEqualTo(Estate.yuan(1180));
    }

    @Test
    void anInvoiceOfSomebodyElseIsLeftAloneAndSoIsTheirUnit() {
        csv(HEADINGS + CHEN, "zh");
        var report = csv(HEADINGS + CHEN.replace("HA-0501,陈伟", "HA-1102,王芳"), "zh");

        assertThat(report.accepted()).isZero();
        assertThat(report.rejected())
                .singleElement()
                .satisfies(
                        rejected -> {
                            assertThat(rejected.column()).isEqualTo("账单号");
                            assertThat(rejected.reason()).contains("3-2-501");
                        });
        assertThat(owner(Cast.CHEN_WEI).name()).isEqualTo("陈伟");
        assertThat(count("owner")).isEqualTo(1);
    }

    @Test
    void anOwnerWithoutANumberIsTheOneWhoseUnitItIs() {
        csv(HEADINGS + CHEN, "zh");
        var report = csv(HEADINGS + CHEN.replace("HA-0501", ""), "zh");

        assertThat(report.changedNothing()).isTrue();
        assertThat(count("owner")).isEqualTo(1);
    }

    @Test
    void whatTheSheetDoesNotSayStaysAsItIs() throws IOException {
        upload("arrears-zh.csv", sample("arrears-zh.csv"));
        csv(HEADINGS + "HA-S012,Grace Wong,,S-12,WY-2027-S012,物业费,2027,2027-03-31,3628.80\n", "zh");
        var grace = owner(Cast.GRACE_WONG);

        assertThat(grace.language()).isEqualTo(Language.EN);
        assertThat(grace.units().getFirst().kind()).isEqualTo(Unit.Kind.SHOP);
        assertThat(grace.addresses()).hasSize(1);
    }

    @Test
    void anInvoiceSpreadOverBatchesIsOneNewInvoice() {
        var rows = new StringBuilder(HEADINGS);
        for (int i = 0; i < 10; i++) {
            rows.append(CHEN.replace("物业费", "杂费" + i));
        }
        var report = csv(rows.toString(), "zh");

        assertThat(report.invoices()).isEqualTo(new Count(1, 0, 0));
        assertThat(report.charges()).isEqualTo(new Count(10, 0, 0));
        assertThat(account(Cast.CHEN_WEI).invoices().getFirst().charges()).hasSize(10);
    }

    @Test
    void aWorkbookWithFiguresAndDaysOfItsOwnIsRead() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("鸿安花园欠费表"));
        rows.add(List.of("业主姓名", "手机", "房号", "账单号", "费用项目", "账期", "应缴日期", "金额(元)"));
        rows.add(
                List.of(
                        "陈伟",
                        13900000501L,
                        "3-2-501",
                        20260501,
                        "物业费",
                        2026,
                        LocalDate.of(2026, 3, 31),
                        new BigDecimal("250.236")));
        var report = upload("x.xlsx", Workbooks.of(rows));

        assertThat(report.rejected()).isEmpty();
        var invoice = account(Cast.CHEN_WEI).invoices().getFirst();
        assertThat(invoice.reference()).isEqualTo("20260501");
        assertThat(invoice.dueOn()).isEqualTo(LocalDate.of(2026, 3, 31));
        assertThat(invoice.charges().getFirst().amount().minor()).isEqualTo(25024);
    }

    @Test
    void aMissingColumnIsOneClearError() {
        assertThat(refusal("业主姓名,房号,账单号\n", Language.ZH)).startsWith("缺少这些列：费用项目、账期、应缴日期、金额。");
        assertThat(refusal("Owner,Unit,Invoice\n", Language.EN))
                .startsWith("These columns are missing: Item, Period, Due date, Amount.");
        post("业主姓名,房号,账单号\n".getBytes(StandardCharsets.UTF_8), "zh")
                .expectStatus()
                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        var padding = " ".repeat(70_000);

        post((HEADINGS + CHEN + padding).getBytes(StandardCharsets.UTF_8), "zh")
                .expectStatus()
                .isEqualTo(HttpStatus.CONTENT_TOO_LARGE);
        assertThat(count("owner")).isZero();
    }

    @Test
    void aSheetForNoCommunityIsRefused() {
        http.post()
                .uri("/api/imports/arrears?community=nowhere")
                .contentType(CSV)
                .bodyValue(HEADINGS)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private ImportReport csv(String text, String language) {
        return Objects.requireNonNull(
                post(text.getBytes(StandardCharsets.UTF_8), language)
                        .expectStatus()
                        .isOk()
                        .expectBody(ImportReport.class)
                        .returnResult()
                        .getResponseBody());
    }

    private WebTestClient.ResponseSpec post(byte[] bytes, String language) {
        return http.post()
                .uri("/api/imports/arrears?community=hongan")
                .contentType(CSV)
                .header("Accept-Language", language)
                .bodyValue(bytes)
                .exchange();
    }

    private ImportReport upload(String name, byte[] bytes) {
        var form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(bytes)).filename(name);
        return Objects.requireNonNull(
                http.post()
                        .uri("/api/imports/arrears?community=hongan")
                        .bodyValue(form.build())
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(ImportReport.class)
                        .returnResult()
                        .getResponseBody());
    }

    private String refusal(String text, Language language) {
        var content = Flux.just(BUFFERS.wrap(text.getBytes(StandardCharsets.UTF_8)));
        var taken =
                imports.take(
                        estate.community().id(),
                        Optional.of(SheetKind.ARREARS),
                        "x.csv",
                        content.cast(DataBuffer.class),
                        "api",
                        language);
        return Objects.requireNonNull(
                catchThrowableOfType(UnreadableFile.class, taken::block).getBody().getDetail());
    }

    private static byte[] sample(String name) throws IOException {
        return new ClassPathResource("samples/" + name).getContentAsByteArray();
    }

    private Owner owner(Cast person) {
        var query = new OwnerQuery(null, person.unit(), null);
        return Objects.requireNonNull(owners.matching(query, 1).blockFirst());
    }

    private Account account(Cast person) {
        return Objects.requireNonNull(ledger.account(owner(person).id()).block());
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table)
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }
}
