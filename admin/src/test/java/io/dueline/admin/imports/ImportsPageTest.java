package io.dueline.admin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.NewCommunity;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.testing.Cast;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Currency;
import java.util.Objects;

@FeatureTest
class ImportsPageTest {

    private static final String HEADINGS = "业主姓名,房号,账单号,费用项目,账期,应缴日期,金额\n";

    @Autowired WebTestClient http;
    @Autowired OnDuty onDuty;
    @Autowired Communities communities;
    @Autowired AuditTrail audit;

    @Autowired
    @Qualifier("importsWorker")
    Recurring worker;

    WebTestClient browser;

    @BeforeEach
    void anAssistantOfTheEstate() {
        communities
                .found(
                        new NewCommunity(
                                "hongan",
                                Cast.ESTATE,
                                "Hong'an Gardens",
                                "鸿安物业",
                                "Hong'an Property",
                                "0755-8000 0000",
                                FeatureContext.ESTATE_ZONE,
                                Currency.getInstance("CNY")))
                .block();
        browser =
                onDuty.browserOf(http, onDuty.assistant())
                        .mutate()
                        .responseTimeout(Duration.ofSeconds(30))
                        .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void thePageSaysWhatASheetMustSay(String language) {
        var page =
                text(
                        browser.get()
                                .uri("/imports")
                                .header("Accept-Language", language)
                                .exchange()
                                .expectStatus()
                                .isOk());

        assertThat(page)
                .doesNotContain("??")
                .contains("type=\"file\"", "/imports/samples/arrears-zh.xlsx", "WY-2026-0501");
    }

    @Test
    void theFrontDeskHandsNothingIn() {
        var desk = onDuty.browserOf(http, onDuty.frontDesk());

        desk.get().uri("/imports").exchange().expectStatus().isForbidden();
        onDuty.browserOf(http, onDuty.operator())
                .get()
                .uri("/imports")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void theSampleIsLookedAtThenGoesInAndTheNextStepIsARound() throws IOException {
        var sheet = new ClassPathResource("samples/arrears-zh.csv").getContentAsByteArray();
        handIn(sheet);

        assertThat(page("/imports/1", "zh")).contains("正在读取", "<progress").doesNotContain("??");
        work();
        assertThat(page("/imports/1", "zh"))
                .contains("13 行都可以导入", "会因此提醒谁", "0 → 8", "/imports/1/commit", "新欠费")
                .doesNotContain("??");
        assertThat(page("/imports/1", "en"))
                .contains("All 13 rows can be imported", "Owners in arrears", "Import 13 rows")
                .doesNotContain("??");
        decide("/imports/1/commit");
        work();
        assertThat(page("/imports/1", "zh")).contains("13 行已全部导入", "href=\"/rounds\"", "发起一轮催缴");
        assertThat(audit.of("import", "1", 5).collectList().block())
                .extracting(AuditEntry::deed)
                .containsExactly("take in sheet", "hand in sheet");

        handIn(sheet);
        work();
        assertThat(page("/imports/2", "en"))
                .contains("All 13 rows are known already; importing them changes nothing");
        assertThat(page("/imports", "en")).contains("/imports/2", "To be confirmed", "Imported");
    }

    @Test
    void rowsLeftOutAreShownWithTheirReasonAndHandedBack() {
        var sheet =
                HEADINGS
                        + "陈伟,3-2-501,WY-1,物业费,2026,2026-03-31,1280\n"
                        + "<b>王芳</b>,5-1-1102,WY-2,物业费,2026,2026-03-31,<i>\n";
        handIn(sheet.getBytes(StandardCharsets.UTF_8));
        work();

        assertThat(page("/imports/1", "en"))
                .contains("One row can be imported, one has something wrong", "is not an amount")
                .doesNotContain("<i>", "??");
        assertThat(page("/imports/1/rejected.csv", "zh")).contains("\"原因\"", "<i>");
        browser.get()
                .uri("/imports/1/rejected.xlsx")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType(SamplesPage.XLSX)
                .expectBody(byte[].class);
    }

    @Test
    void whatIsThrownAwaySaysSoAndCannotBeTakenIn() {
        handIn(
                (HEADINGS + "陈伟,3-2-501,WY-1,物业费,2026,2026-03-31,1280\n")
                        .getBytes(StandardCharsets.UTF_8));
        work();
        decide("/imports/1/discard");
        decide("/imports/1/commit");

        assertThat(page("/imports/1", "zh")).contains("已放弃，没有导入任何内容").doesNotContain("??");
    }

    @Test
    void aFileThatCannotBeReadSaysWhy() {
        handIn("业主姓名,账单号\n".getBytes(StandardCharsets.UTF_8));
        work();

        assertThat(page("/imports/1", "zh")).contains("没有导入任何内容", "缺少这些列：").doesNotContain("??");
    }

    @Test
    void theFrontDeskHasNothingToDoWithSheets() {
        browser = onDuty.browserOf(http, onDuty.frontDesk());

        browser.get().uri("/imports").exchange().expectStatus().isForbidden();
        upload("x".getBytes(StandardCharsets.UTF_8)).expectStatus().isForbidden();
    }

    @Test
    void anImportThatIsNotThereIsNotFound() {
        browser.get().uri("/imports/77").exchange().expectStatus().isNotFound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"arrears-zh.csv", "owners-en.csv", "invoices-zh.xlsx", "payments-en.xlsx"})
    void samplesAreHandedOutAsFiles(String sample) throws IOException {
        var expected = new ClassPathResource("samples/" + sample).getContentAsByteArray();
        browser.get()
                .uri("/imports/samples/" + sample)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Content-Disposition", "attachment; filename=\"" + sample + "\"")
                .expectBody(byte[].class)
                .value(body -> assertThat(body).isEqualTo(expected));
    }

    @Test
    void nothingElseIsHandedOut() {
        browser.get()
                .uri("/imports/samples/application.yaml")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    private void handIn(byte[] sheet) {
        upload(sheet).expectStatus().is3xxRedirection();
    }

    private ResponseSpec upload(byte[] sheet) {
        var form = new MultipartBodyBuilder();
        form.part("kind", "any");
        form.part("file", new ByteArrayResource(sheet)).filename("欠费.csv");
        return browser.post().uri("/imports").bodyValue(form.build()).exchange();
    }

    private void decide(String deed) {
        browser.post().uri(deed).exchange().expectStatus().is3xxRedirection();
    }

    private void work() {
        while (worker.tick().blockOptional().orElse(0) > 0) {}
    }

    private String page(String path, String language) {
        return text(
                browser.get()
                        .uri(path)
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    private static String text(ResponseSpec page) {
        return Objects.requireNonNull(
                page.expectBody(String.class).returnResult().getResponseBody());
    }
}
