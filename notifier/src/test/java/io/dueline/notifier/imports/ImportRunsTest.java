package io.dueline.notifier.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.billing.ChargeCorrection;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.imports.ImportProblem.NotNow;
import io.dueline.notifier.imports.ImportReport.Rejected;
import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.imports.plan.Count;
import io.dueline.notifier.imports.plan.Counted;
import io.dueline.notifier.imports.plan.Difference;
import io.dueline.notifier.imports.plan.Difference.What;
import io.dueline.notifier.imports.plan.Effect;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.ImportRun.Decision;
import io.dueline.notifier.imports.run.ImportRun.Failure;
import io.dueline.notifier.imports.run.ImportRun.Outlook;
import io.dueline.notifier.imports.run.ImportRun.State;
import io.dueline.notifier.imports.run.Shift;
import io.dueline.notifier.imports.sheet.Cell;
import io.dueline.notifier.imports.sheet.SheetFault;
import io.dueline.notifier.imports.sheet.SheetWriter;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerQuery;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import reactor.core.publisher.Flux;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/// Sheets that are looked at before they are taken in, carried on by workers.
@FeatureTest
@Import(Estate.class)
@TestPropertySource(
        properties = {"dueline.imports.batch-rows=2", "dueline.imports.max-file-size=2MB"})
class ImportRunsTest {

    private static final String ARREARS = "业主编号,业主姓名,手机号,房号,账单号,费用项目,账期,应缴日期,金额\n";
    private static final String CHEN =
            "HA-0501,陈伟,13900000501,3-2-501,WY-1,物业费,2026,2026-03-31,1280\n";
    private static final String WANG =
            "HA-1102,王芳,13900001102,5-1-1102,WY-2,物业费,2026,2026-03-31,3984.96\n";
    private static final String LI =
            "HA-0301,李娜,13900000301,1-1-301,WY-3,物业费,2026,2027-03-31,500\n";
    private static final String BY = "staff:7";

    @Autowired Imports imports;
    @Autowired WebTestClient http;
    @Autowired Estate estate;
    @Autowired Ledger ledger;
    @Autowired ArrearsBook book;
    @Autowired OwnerDirectory owners;
    @Autowired DatabaseClient database;
    @Autowired MovableClock clock;

    @Autowired
    @Qualifier("importsWorker")
    Recurring worker;

    @BeforeEach
    void found() {
        estate.community();
    }

    @Test
    void aPreviewTellsWhatWouldHappenAndWritesNothing() {
        var run = read(preview(ARREARS + CHEN + WANG + LI + "HA-1,,,9,W,物业费,2026,x,abc\n"));

        assertThat(run.state()).isEqualTo(State.READY);
        assertThat(run.kind()).contains(SheetKind.ARREARS);
        var look = look(run);
        assertThat(look.foreseen())
                .containsEntry(Counted.OWNER, new Count(3, 0, 0))
                .containsEntry(Counted.UNIT, new Count(3, 0, 0))
                .containsEntry(Counted.INVOICE, new Count(3, 0, 0))
                .containsEntry(Counted.CHARGE, new Count(3, 0, 0));
        assertThat(look.shift()).isEqualTo(new Shift(2, 0, 526496));
        assertThat(look.debtorsAfter()).isEqualTo(2);
        assertThat(look.newly()).extracting(Effect::name).containsExactly("王芳", "陈伟");
        assertThat(look.leftOut()).isEqualTo(1);
        assertThat(look.rejected())
                .extracting(Rejected::column)
                .containsExactly("业主姓名", "应缴日期", "金额");
        assertThat(count("owner")).isZero();
        assertThat(count("charge_entry")).isZero();
        assertThat(count("import_chunk")).isZero();
    }

    @Test
    void itGoesInOnceSomebodySaysSo() {
        var run = read(preview(ARREARS + CHEN + WANG + LI));
        imports.commit(run.id(), BY, Language.ZH).block();
        imports.commit(run.id(), "staff:8", Language.ZH).block();
        var done = read(run);

        assertThat(done.state()).isEqualTo(State.DONE);
        assertThat(done.decision()).map(Decision::by).contains(BY);
        assertThat(look(done).cameOtherwise()).isFalse();
        assertThat(count("charge_entry")).isEqualTo(3);
        assertThat(count("import_row")).isZero();
        assertThat(look(read(preview(ARREARS + CHEN + WANG + LI))).changesNothing()).isTrue();
    }

    @Test
    void aChangeIsShownAsItWasAndAsItWillBe() {
        takeIn(ARREARS + CHEN);
        var look =
                look(
                        read(
                                preview(
                                        ARREARS
                                                + CHEN.replace("陈伟", "陈维")
                                                        .replace("1280", "1180")
                                                        .replace("2026-03-31", "2026-04-30"))));

        assertThat(look.differences())
                .containsExactlyInAnyOrder(
                        new Difference(What.NAME, "陈维", "", "陈伟", "陈维"),
                        new Difference(What.DUE_ON, "WY-1", "", "2026-03-31", "2026-04-30"),
                        new Difference(What.AMOUNT, "WY-1", "物业费", "1280.00", "1180.00"));
        assertThat(look.shift()).isEqualTo(new Shift(0, 0, -10000));
    }

    @Test
    void whatIsThrownAwayLeavesNoTraceInTheLedger() {
        var run = read(preview(ARREARS + CHEN));
        var gone = imports.discard(run.id(), BY, Language.ZH).block();

        assertThat(gone).extracting(ImportRun::state).isEqualTo(State.DISCARDED);
        assertThat(count("import_row")).isZero();
        assertThat(count("owner")).isZero();
        assertThatThrownBy(() -> imports.commit(run.id(), BY, Language.ZH).block())
                .isInstanceOf(NotNow.class);
    }

    @Test
    void whatIsInCannotBeThrownAway() {
        var run = takeIn(ARREARS + CHEN);

        assertThatThrownBy(() -> imports.discard(run.id(), BY, Language.ZH).block())
                .isInstanceOf(NotNow.class);
    }

    @Test
    void whatChangedInBetweenIsJudgedAnewAndSaidSo() {
        var run = read(preview(ARREARS + CHEN + WANG));
        takeIn(ARREARS + WANG.replace("WY-2", "WY-1") + CHEN.replace("WY-1", "WY-9"));
        imports.commit(run.id(), BY, Language.ZH).block();
        var done = look(read(run));

        assertThat(done.leftOut()).isEqualTo(1);
        assertThat(done.rejected().getFirst().reason()).contains("5-1-1102");
        assertThat(done.cameOtherwise()).isTrue();
        assertThat(done.done()).containsEntry(Counted.INVOICE, new Count(1, 0, 0));
    }

    @Test
    void aWorkerThatDiesAtAnyStepLosesNothingAndWritesNothingTwice() {
        var sheet = ARREARS + CHEN + WANG + LI + CHEN.replace("物业费", "停车费");
        var run = preview(sheet);
        for (int step = 0; step < 40 && !now(run).state().equals(State.DONE); step++) {
            somebodyElseHolds(run);
            worker.tick().block();
            assertThat(now(run).state()).isNotEqualTo(State.FAILED);
            clock.advance(Duration.ofMinutes(1));
            worker.tick().block();
            if (now(run).state() == State.READY) {
                imports.commit(run.id(), BY, Language.ZH).block();
            }
        }

        assertThat(now(run).state()).isEqualTo(State.DONE);
        assertThat(count("charge_entry")).isEqualTo(4);
        assertThat(look(now(run)).cameOtherwise()).isFalse();
    }

    @Test
    void aReadingThatWasInterruptedKeepsEachRowOnce() {
        var run = preview(ARREARS + CHEN + WANG + LI + CHEN.replace("1280", "1380"));
        worker.tick().block();
        var kept = count("import_row");
        database.sql(
                        "update import_run set state = 'reading', read_up_to = 3, claimed_by ="
                                + " null, claimed_until = null")
                .then()
                .block();
        database.sql("delete from import_row where row > 3").then().block();
        database.sql("delete from import_fault").then().block();
        var bytes =
                (ARREARS + CHEN + WANG + LI + CHEN.replace("1280", "1380"))
                        .getBytes(StandardCharsets.UTF_8);
        database.sql("insert into import_chunk values (:run, 0, :bytes)")
                .bind("run", run.id())
                .bind("bytes", ByteBuffer.wrap(bytes))
                .then()
                .block();
        var again = look(read(run));

        assertThat(count("import_row")).isEqualTo(kept).isEqualTo(4);
        assertThat(again.run().rows()).isEqualTo(4);
        assertThat(again.rejected()).extracting(Rejected::row).containsExactly(2, 5);
    }

    @Test
    void aFaultOfOursStopsTheRunWithWhatIsInAndItGoesOnLater() {
        var run = read(preview(ARREARS + CHEN + WANG + LI));
        imports.commit(run.id(), BY, Language.ZH).block();
        worker.tick().block();
        breakTheLedger("WY-2");
        for (int i = 0; i < 5; i++) {
            worker.tick().onErrorComplete().block();
            clock.advance(Duration.ofMinutes(1));
        }
        var stopped = now(run);
        assertThat(stopped.state()).isEqualTo(State.FAILED);
        assertThat(stopped.canGoOn()).isTrue();
        assertThat(look(stopped).done()).containsEntry(Counted.INVOICE, new Count(2, 0, 0));
        assertThat(count("charge_entry")).isEqualTo(2);

        mendTheLedger();
        imports.goOn(run.id(), Language.ZH).block();

        assertThat(read(run).state()).isEqualTo(State.DONE);
        assertThat(count("charge_entry")).isEqualTo(3);
    }

    @Test
    void anImportAtOnceThatBreaksOffSaysWhatIsInAndGoesOnByItself() {
        breakTheLedger("WY-1");
        var problem =
                http.post()
                        .uri("/api/imports/arrears?community=hongan")
                        .contentType(MediaType.parseMediaType("text/csv"))
                        .bodyValue((ARREARS + LI + WANG + CHEN).getBytes(StandardCharsets.UTF_8))
                        .exchange()
                        .expectStatus()
                        .isEqualTo(HttpStatus.SERVICE_UNAVAILABLE)
                        .expectBody();
        problem.jsonPath("$.run").isEqualTo(1);
        mendTheLedger();
        clock.advance(Duration.ofMinutes(1));
        while (worker.tick().blockOptional().orElse(0) > 0) {}

        assertThat(count("charge_entry")).isEqualTo(3);
        assertThat(imports.find(1, Language.ZH).block())
                .extracting(ImportRun::state)
                .isEqualTo(State.DONE);
    }

    @Test
    void anExportThatHasSeenThePaymentShowsWhatIsLeft() {
        var open = ARREARS.replace("金额", "欠费金额");
        takeIn(open + CHEN.replace("1280", "3000"));
        var chen = owner("3-2-501");
        estate.pays(chen, "link-1", Estate.yuan(1000));

        assertThat(look(read(preview(open + CHEN.replace("1280", "2000")))).changesNothing())
                .isTrue();
        takeIn(open + CHEN.replace("1280", "2000"));
        assertThat(overdue(chen)).isEqualTo(Estate.yuan(2000));
        takeIn(open + CHEN.replace("1280", "500"));
        assertThat(overdue(chen)).isEqualTo(Estate.yuan(500));
        takeIn(open + CHEN.replace("1280", "0"));
        assertThat(overdue(chen)).isEqualTo(Estate.yuan(0));
    }

    @Test
    void aChargePutRightByHandIsForeseenToStand() {
        takeIn(ARREARS + CHEN);
        var chen = owner("3-2-501");
        var invoice =
                Objects.requireNonNull(ledger.account(chen.id()).block()).invoices().getFirst();
        ledger.correct(
                        new ChargeCorrection(
                                chen.id(),
                                invoice.id(),
                                invoice.charges().getFirst().item().key(),
                                Estate.yuan(1000),
                                "算错面积",
                                BY))
                .block();

        assertThat(look(read(preview(ARREARS + CHEN))).changesNothing()).isTrue();
        assertThat(look(takeIn(ARREARS + CHEN)).cameOtherwise()).isFalse();
        assertThat(overdue(chen)).isEqualTo(Estate.yuan(1000));
        var look = look(takeIn(ARREARS + CHEN.replace("1280", "1300")));
        assertThat(look.differences())
                .containsExactly(new Difference(What.AMOUNT, "WY-1", "物业费", "1000.00", "1300.00"));
        assertThat(overdue(chen)).isEqualTo(Estate.yuan(1300));
    }

    @Test
    void ownersComeWithHousekeepersAndKeepThem() {
        takeIn("业主编号,业主姓名,手机号,房号,类型,语言,管家\nHA-1,陈伟,13900000501,\"3-2-501、S-12\",住宅,中文,周敏\n");
        takeIn(ARREARS + CHEN.replace("HA-0501", "HA-1"));

        assertThat(owner("S-12").housekeeper()).isEqualTo("周敏");
        assertThat(owner("S-12").units()).hasSize(2);
    }

    @Test
    void invoicesNeedAUnitThatIsKnown() {
        estate.owner(Cast.CHEN_WEI);
        var look =
                look(
                        read(
                                preview(
                                        "房号,账单号,费用项目,账期,应缴日期,金额\n"
                                                + "3-2-501,WY-1,物业费,2026,2026-03-31,1280\n"
                                                + "9-9-999,WY-2,物业费,2026,2026-03-31,1280\n")));

        assertThat(look.run().kind()).contains(SheetKind.INVOICES);
        assertThat(look.foreseen()).containsEntry(Counted.CHARGE, new Count(1, 0, 0));
        assertThat(look.foreseen()).doesNotContainKey(Counted.OWNER);
        assertThat(look.rejected())
                .extracting(Rejected::reason)
                .first()
                .asString()
                .contains("9-9-999");
    }

    @Test
    void paymentsAreBookedOnceWhoeverReportedThem() {
        var chen = estate.owing(Cast.CHEN_WEI, Estate.yuan(1280));
        estate.pays(chen, "BANK-7", Estate.yuan(80));
        var sheet =
                "业主编号,房号,实收金额,缴费日期,支付方式,流水号,账单号\n"
                        + ",3-2-501,200,2026-11-20,微信,R-1,WY-3-2-501\n"
                        + ",3-2-501,80,2026-11-20,转账,BANK-7,\n"
                        + ",3-2-501,90,2026-11-20,转账,R-2,WY-nowhere\n";
        takeIn(sheet);
        var again = look(takeIn(sheet));

        assertThat(again.done()).containsEntry(Counted.PAYMENT, new Count(0, 0, 2));
        assertThat(again.rejected()).extracting(Rejected::row).containsExactly(4);
        assertThat(overdue(chen)).isEqualTo(Estate.yuan(1000));
        assertThat(look(takeIn(sheet.replace(",200,", ",300,"))).rejected())
                .extracting(Rejected::row)
                .containsExactly(2, 4);
    }

    @Test
    void aPaymentThatSettlesTheDebtIsForeseen() {
        estate.owing(Cast.CHEN_WEI, Estate.yuan(1280));
        var look = look(read(preview("房号,实收金额,缴费日期,流水号\n3-2-501,1280,2026-11-20,R-1\n")));

        assertThat(look.shift()).isEqualTo(new Shift(0, 1, -128000));
        assertThat(look.run().outlook()).isEqualTo(new Outlook(1, 128000));
        assertThat(look.debtorsAfter()).isZero();
        assertThat(look.noLonger()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(SheetWriter.Format.class)
    void rejectedRowsAreMendedAndSentAgain(SheetWriter.Format format) {
        var run =
                takeIn(
                        ARREARS
                                + CHEN
                                + "HA-1102,王芳,+86 139 0000"
                                + " 1102,5-1-1102,WY-2,物业费,2026,2026-02-30,3984.96\n"
                                + "HA-0301,=李娜,13900000301,1-1-301,WY-3,物业费,2026,2026-03-31,-1\n");
        var file = bytes(imports.rejected(run, format, Language.ZH));
        var again = look(read(preview(file)));

        assertThat(again.run().headings().cells()).extracting(Cell::text).endsWith("金额", "原因");
        assertThat(again.warnings()).isEmpty();
        assertThat(again.rejected()).extracting(Rejected::row).containsExactly(2, 3);
        assertThat(again.rejected().getFirst().reason()).contains("2026-02-30");
        if (format == SheetWriter.Format.CSV) {
            var text = new String(file, StandardCharsets.UTF_8);
            assertThat(text).startsWith("\uFEFF\"业主编号\"").contains("\"'=李娜\"", "\"'+86 139");
            var mended = text.replace("2026-02-30", "2026-02-28").replace("\"'-1\"", "\"1\"");
            assertThat(look(takeIn(mended)).leftOut()).isZero();
        }
    }

    @Test
    void aSheetThatCannotBeReadSaysWhy() {
        var run = read(preview("<html><table></table></html>"));

        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.canGoOn()).isFalse();
        assertThat(look(run).failure().orElseThrow()).contains(".xls");
        assertThat(count("import_chunk")).isZero();
    }

    @Test
    void tenMillionEmptyRowsAreRefusedAtOnce() {
        var run =
                read(
                        preview(
                                (ARREARS + "\n".repeat(1_100_000) + CHEN)
                                        .getBytes(StandardCharsets.UTF_8)));

        assertThat(run.failure()).map(Failure::kind).contains(SheetFault.Kind.TOO_MANY_ROWS);
    }

    @Test
    void theApiPreviewsCommitsAndDiscards() {
        var sheet =
                (ARREARS + CHEN + WANG.replace("3984.96", "abc")).getBytes(StandardCharsets.UTF_8);
        http.post()
                .uri("/api/imports/any?community=hongan&preview=true&file=x.csv")
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(sheet)
                .exchange()
                .expectStatus()
                .isAccepted()
                .expectBody()
                .jsonPath("$.state")
                .isEqualTo("reading");
        read(now(1));
        http.get()
                .uri("/api/imports/1")
                .exchange()
                .expectBody()
                .jsonPath("$.kind")
                .isEqualTo("arrears")
                .jsonPath("$.foreseen.charges.new")
                .isEqualTo(1)
                .jsonPath("$.reminders.newly")
                .isEqualTo(1)
                .jsonPath("$.rejected[0].column")
                .isEqualTo("金额");
        http.get()
                .uri("/api/imports/1/rejected.xlsx")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"left-out-1.xlsx\"");
        http.post().uri("/api/imports/1/commit").exchange().expectStatus().isAccepted();
        read(now(1));
        http.post()
                .uri("/api/imports/1/discard")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT);
        http.get()
                .uri("/api/imports?community=hongan")
                .exchange()
                .expectBody()
                .jsonPath("$[0].done.charges.new")
                .isEqualTo(1);
        http.get().uri("/api/imports/99").exchange().expectStatus().isNotFound();
        http.post()
                .uri("/api/imports/recipes?community=hongan")
                .contentType(MediaType.parseMediaType("text/csv"))
                .bodyValue(sheet)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owners-zh.csv",
                "owners-en.xlsx",
                "invoices-en.csv",
                "invoices-zh.xlsx",
                "payments-zh.csv",
                "payments-en.xlsx"
            })
    void everySampleGoesInBehindThatOfTheOwners(String sample) throws IOException {
        takeIn(sample("owners-zh.csv"));
        takeIn(sample("invoices-zh.csv"));
        var look = look(takeIn(sample(sample)));

        assertThat(look.run().kind())
                .map(SheetKind::code)
                .contains(sample.substring(0, sample.indexOf('-')));
        assertThat(look.rejected()).isEmpty();
        assertThat(look.warnings()).isEmpty();
        assertThat(look(takeIn(sample(sample))).changesNothing()).isTrue();
    }

    private ImportRun preview(String sheet) {
        return preview(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private ImportRun preview(byte[] sheet) {
        var content = Flux.<DataBuffer>just(DefaultDataBufferFactory.sharedInstance.wrap(sheet));
        return Objects.requireNonNull(
                imports.preview(
                                estate.community().id(),
                                Optional.empty(),
                                "x.csv",
                                content,
                                BY,
                                Language.ZH)
                        .block());
    }

    private ImportRun takeIn(String sheet) {
        return takeIn(sheet.getBytes(StandardCharsets.UTF_8));
    }

    private ImportRun takeIn(byte[] sheet) {
        var run = read(preview(sheet));
        imports.commit(run.id(), BY, Language.ZH).block();
        return read(run);
    }

    /// Lets the workers work until nothing is left to do.
    private ImportRun read(ImportRun run) {
        while (worker.tick().blockOptional().orElse(0) > 0) {}
        return now(run);
    }

    private ImportRun now(ImportRun run) {
        return now(run.id());
    }

    private ImportRun now(long run) {
        return Objects.requireNonNull(imports.find(run, Language.ZH).block());
    }

    private Preview look(ImportRun run) {
        return Objects.requireNonNull(imports.look(run, Language.ZH).block());
    }

    /// As if another instance had taken the run and died.
    private void somebodyElseHolds(ImportRun run) {
        database.sql(
                        "update import_run set claimed_by = 'gone', claimed_until = :until"
                                + " where id = :run")
                .bind("until", clock.instant().plusSeconds(30))
                .bind("run", run.id())
                .then()
                .block();
    }

    private void breakTheLedger(String invoice) {
        database.sql(
                        "alter table invoice add constraint broken check (reference <> '"
                                + invoice
                                + "') not valid")
                .then()
                .block();
    }

    private void mendTheLedger() {
        database.sql("alter table invoice drop constraint if exists broken").then().block();
    }

    @AfterEach
    void mend() {
        mendTheLedger();
    }

    private Owner owner(String unit) {
        return Objects.requireNonNull(
                owners.matching(new OwnerQuery(null, unit, null), 1).blockFirst());
    }

    private Money overdue(Owner owner) {
        return Objects.requireNonNull(book.position(owner.id()).block()).overdueIn(Estate.CNY);
    }

    private static byte[] bytes(Flux<DataBuffer> content) {
        return Objects.requireNonNull(
                DataBufferUtils.join(content)
                        .map(
                                buffer -> {
                                    var bytes = new byte[buffer.readableByteCount()];
                                    buffer.read(bytes);
                                    return bytes;
                                })
                        .block());
    }

    private static byte[] sample(String name) throws IOException {
        return new ClassPathResource("samples/" + name).getContentAsByteArray();
    }

    private long count(String table) {
        return database.sql("select count(*) from " + table)
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }
}
