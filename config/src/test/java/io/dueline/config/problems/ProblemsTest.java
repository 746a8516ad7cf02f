package io.dueline.config.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

import io.dueline.journeys.FailingApplication;
import io.dueline.testing.LogCanaries;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.util.Objects;
import java.util.Optional;

@FailingApplication
class ProblemsTest {

    private static final String FAULT = "IllegalStateException";
    private static final String TOKEN = "f3a9XkTq7LmZ0w-_b2Vd1A";
    private static final String PHONE = "+8613900000501";

    @Autowired WebTestClient http;

    @Test
    void aFeaturesProblemIsTypedAndItsTypeLeadsToAPage() {
        expect("/api/fails/named", 404)
                .jsonPath("$.type")
                .isEqualTo("https://dueline.example/problems/unknown-community")
                .jsonPath("$.title")
                .isEqualTo("Unknown community")
                .jsonPath("$.detail")
                .isEqualTo("Look at the list.")
                .jsonPath("$.requestId")
                .isNotEmpty();

        assertThat(page("/problems/unknown-community", "en", 200)).contains("Unknown community");
        assertThat(page("/problems/unknown-community", "zh", 200)).contains("没有这个小区");
    }

    @Test
    void aPlainStatusHasAPageToo() {
        expect("/api/fails/conflict", 409)
                .jsonPath("$.type")
                .isEqualTo("https://dueline.example/problems/conflict")
                .jsonPath("$.detail")
                .isEqualTo("Somebody answered already.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nowhere", "/webhooks/nowhere"})
    void whatDoesNotExistUnderApiAndWebhooksIsAProblemForMachines(String path) {
        expect(path, 404)
                .jsonPath("$.type")
                .isEqualTo("https://dueline.example/problems/not-found");
    }

    @Test
    void everyWrongFieldIsNamedAndNoValueRepeated() {
        var body =
                http.post()
                        .uri("/api/fails/invalid")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                        .bodyValue("{\"unit\":\"  \"}")
                        .exchange()
                        .expectStatus()
                        .isBadRequest()
                        .expectHeader()
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .expectBody();

        body.jsonPath("$.errors[0].field")
                .isEqualTo("unit")
                .jsonPath("$.errors[0].message")
                .isNotEmpty()
                .jsonPath("$.type")
                .isEqualTo("https://dueline.example/problems/bad-request");
    }

    @Test
    void unreadableJsonIsTheCallersMistake() {
        http.post()
                .uri("/api/fails/invalid")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"unit\": 陈伟")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody(String.class)
                .value(body -> assertThat(body).doesNotContain("陈伟"));
    }

    @Test
    void ourFaultIsLoggedOnceUnderTheNumberTheBodyCarriesAndWithoutPeople() {
        try (var log = LogCanaries.listening()) {
            http.get()
                    .uri("/api/fails/ours")
                    .header("X-Request-Id", "support-4711")
                    .exchange()
                    .expectStatus()
                    .is5xxServerError()
                    .expectHeader()
                    .valueEquals("X-Request-Id", "support-4711")
                    .expectBody()
                    .jsonPath("$.requestId")
                    .isEqualTo("support-4711")
                    .jsonPath("$.type")
                    .isEqualTo("https://dueline.example/problems/internal-server-error");

            assertThat(log.heard())
                    .filteredOn(line -> line.contains("IllegalStateException"))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains("support-4711"));
            log.assertNoneSang();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"stream", "rows"})
    void anAnswerThatBreaksOffIsNotTakenForWholeAndLeavesNobodysTrace(String kind) {
        try (var log = LogCanaries.listening()) {
            assertThatException().isThrownBy(() -> readToTheEnd(kind));

            await().untilAsserted(
                            () ->
                                    assertThat(log.heard())
                                            .filteredOn(line -> line.contains(FAULT))
                                            .singleElement()
                                            .asString()
                                            .contains("support-4712", "Failing"));
            log.assertNoneSang(TOKEN, "8613900000501");
        }
    }

    @Test
    void aPageThatCannotBeWrittenIsOurFaultToo() {
        try (var log = LogCanaries.listening()) {
            http.get()
                    .uri("/page/fails/drawing/{token}?phone={phone}", TOKEN, PHONE)
                    .header("X-Request-Id", "support-4713")
                    .exchange()
                    .expectStatus()
                    .is5xxServerError();

            assertThat(log.heard())
                    .filteredOn(line -> line.contains("TemplateInputException"))
                    .singleElement()
                    .asString()
                    .contains("support-4713");
            log.assertNoneSang(TOKEN, "8613900000501");
        }
    }

    @Test
    void peopleGetACalmPageInTheirLanguage() {
        assertThat(page("/page/fails/ours", "zh", 500)).contains("是我们的问题").doesNotContain("陈伟");
        assertThat(page("/nowhere", "en", 404)).contains("Nothing here").contains("href=\"/\"");
    }

    private void readToTheEnd(String kind) {
        http.get()
                .uri("/page/fails/midway/{kind}/{token}?phone={phone}", kind, TOKEN, PHONE)
                .header("X-Request-Id", "support-4712")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nowhere", "/webhooks/nowhere"})
    void aProgramThatNamesNoLanguageIsAnsweredInEnglishThroughout(String path) {
        assertThat(machine(path, null)).contains("Nothing here", "may be mistyped").isASCII();
    }

    @Test
    void aProgramThatWantsChineseIsAnsweredInChineseThroughout() {
        assertThat(machine("/api/nowhere", "zh")).contains("这里什么都没有", "地址可能有误");
        assertThat(wrongField("zh")).contains("有的内容缺少或不合要求", "不能为空");
        assertThat(wrongField("en")).contains("must not be empty").isASCII();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/p/AAAAAAAAAAAAAAAAAAAAAA/nowhere"})
    void aProblemsPageHasAFrameAndTheSwitchOfTheLanguage(String path) {
        assertThat(page(path, "zh", 404))
                .contains("class=\"company\"", "/lang?to=en", "地址可能有误")
                .doesNotContain("No static resource", "??");
        assertThat(page(path, "en", 404)).contains("/lang?to=zh").doesNotContain("static resource");
    }

    @Test
    void whoCameByALinkIsNotSentToTheStartOfTheStaff() {
        assertThat(page("/p/AAAAAAAAAAAAAAAAAAAAAA/nowhere", "zh", 404))
                .doesNotContain("href=\"/\"");
    }

    @Test
    void aMissingContentTypeIsToldWhichOnesAreRead() {
        http.post()
                .uri("/api/fails/typed")
                .header(HttpHeaders.CONTENT_TYPE, "text/plain")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectBody()
                .jsonPath("$.detail")
                .isEqualTo(
                        "The content type is missing or not read here. Send one of:"
                                + " application/json, text/csv.");
    }

    @Test
    void aMissingValueIsNamed() {
        assertThat(machine("/api/fails/asks", null)).contains("The value “community” is missing.");
    }

    private String machine(String path, @Nullable String language) {
        return Objects.toString(
                http.get()
                        .uri(path)
                        .headers(
                                h ->
                                        Optional.ofNullable(language)
                                                .ifPresent(l -> h.set("Accept-Language", l)))
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private String wrongField(String language) {
        return Objects.toString(
                http.post()
                        .uri("/api/fails/invalid")
                        .contentType(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                        .bodyValue("{\"unit\":\"  \"}")
                        .exchange()
                        .expectStatus()
                        .isBadRequest()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private WebTestClient.BodyContentSpec expect(String path, int status) {
        return http.get()
                .uri(path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .accept(MediaType.TEXT_HTML, MediaType.ALL)
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .expectBody();
    }

    private String page(String path, String language, int status) {
        var body =
                http.get()
                        .uri(path)
                        .accept(MediaType.TEXT_HTML)
                        .cookie("lang", language)
                        .exchange()
                        .expectStatus()
                        .isEqualTo(status)
                        .expectHeader()
                        .contentTypeCompatibleWith(MediaType.TEXT_HTML)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody();
        return body == null ? "" : body;
    }
}
