package io.dueline.admin.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.NewCommunity;
import io.dueline.testing.Cast;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
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
    void theSampleGoesInAndTheNextStepIsARound() throws IOException {
        var sheet = new ClassPathResource("samples/arrears-zh.csv").getContentAsByteArray();

        assertThat(text(upload(sheet, "zh").expectStatus().isOk()))
                .contains("13 行已全部导入", "href=\"/rounds\"", "发起一轮催缴");
        assertThat(text(upload(sheet, "en").expectStatus().isOk()))
                .contains("All 13 rows were known already; nothing changed");
        assertThat(audit.of("community", "1", 5).collectList().block())
                .hasSize(2)
                .allMatch(entry -> entry.who() != null);
    }

    @Test
    void rowsLeftOutAreShownWithTheirReason() {
        var sheet =
                HEADINGS
                        + "陈伟,3-2-501,WY-1,物业费,2026,2026-03-31,1280\n"
                        + "<b>王芳</b>,5-1-1102,WY-2,物业费,2026,2026-03-31,<i>\n";
        var page = text(upload(sheet.getBytes(StandardCharsets.UTF_8), "en").expectStatus().isOk());

        assertThat(page)
                .contains("One row was imported, one was left out", "is not an amount")
                .doesNotContain("<i>", "??");
    }

    @Test
    void aFileThatCannotBeReadIsRefusedOnThePage() {
        var sheet = "业主姓名,房号\n".getBytes(StandardCharsets.UTF_8);
        var page =
                text(
                        upload(sheet, "zh")
                                .expectStatus()
                                .isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT));

        assertThat(page).contains("没有导入任何内容", "缺少这些列：账单号", "type=\"file\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"arrears-zh.csv", "arrears-en.csv", "arrears-zh.xlsx", "arrears-en.xlsx"})
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

    private ResponseSpec upload(byte[] sheet, String language) {
        var form = new MultipartBodyBuilder();
        form.part("community", "hongan");
        form.part("file", new ByteArrayResource(sheet)).filename("欠费.csv");
        return browser.post()
                .uri("/imports")
                .header("Accept-Language", language)
                .bodyValue(form.build())
                .exchange();
    }

    private static String text(ResponseSpec page) {
        return Objects.requireNonNull(
                page.expectBody(String.class).returnResult().getResponseBody());
    }
}
