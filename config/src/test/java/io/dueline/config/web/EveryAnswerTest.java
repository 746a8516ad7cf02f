package io.dueline.config.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.journeys.FailingApplication;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.util.Map;

@FailingApplication
class EveryAnswerTest {

    /// What pages do, and what billing systems need to read.
    private static final String[] OPERATIONS = {
        "/api/cases",
        "/api/cases/{number}",
        "/api/cases/{number}/accept",
        "/api/cases/{number}/done",
        "/api/cases/{number}/note",
        "/api/communities",
        "/api/conversations",
        "/api/conversations/{owner}/hand-back",
        "/api/conversations/{owner}/reply",
        "/api/conversations/{owner}/take",
        "/api/imports/{kind}",
        "/api/messages",
        "/api/owners",
        "/api/payments",
        "/api/positions",
        "/api/promises",
        "/api/rounds",
        "/api/rounds/{id}"
    };

    @Autowired WebTestClient http;

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/nowhere", "/api/nowhere", "/problems/gone"})
    void everyAnswerForbidsWhatABrowserShouldNotDo(String path) {
        http.get()
                .uri(path)
                .exchange()
                .expectHeader()
                .value(
                        "Content-Security-Policy",
                        policy ->
                                assertThat(policy)
                                        .contains("script-src 'self'", "frame-ancestors 'none'")
                                        .doesNotContain("unsafe"))
                .expectHeader()
                .valueEquals("X-Content-Type-Options", "nosniff")
                .expectHeader()
                .valueEquals("Referrer-Policy", "same-origin")
                .expectHeader()
                .exists("Strict-Transport-Security")
                .expectHeader()
                .exists("X-Request-Id");
    }

    @ParameterizedTest
    @CsvSource({
        "en, zh, en",
        "zh, en, zh",
        "'', 'en-GB,zh;q=0.5', en",
        "'', 'fr,zh-HK;q=0.8', zh",
        "'', fr, zh",
        "klingon, en, en"
    })
    void theSwitchWinsOverTheBrowserAndChineseOverTheRest(
            String cookie, String accepted, String expected) {
        http.get()
                .uri("/problems/gone")
                .cookie("lang", cookie)
                .header(HttpHeaders.ACCEPT_LANGUAGE, accepted)
                .exchange()
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("lang=\"" + expected + "\""));
    }

    @ParameterizedTest
    @CsvSource({
        "/owners?q=3-2-501, /owners?q=3-2-501",
        "//evil.example, /",
        "https://evil.example, /",
        "/\\evil.example, /",
        "'', /"
    })
    void theSwitchLeadsBackButNeverAway(String back, String expected) {
        http.get()
                .uri(
                        uri ->
                                uri.path("/lang")
                                        .queryParam("to", "en")
                                        .queryParam("back", "{back}")
                                        .build(back))
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .valueEquals(HttpHeaders.LOCATION, expected)
                .expectCookie()
                .valueEquals("lang", "en")
                .expectCookie()
                .secure("lang", true);
    }

    @Test
    void healthIsToldWithoutDetails() {
        for (var probe : new String[] {"", "/liveness", "/readiness"}) {
            http.get()
                    .uri("/actuator/health" + probe)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.status")
                    .isEqualTo("UP")
                    .jsonPath("$.components")
                    .doesNotExist();
        }
    }

    @Test
    void meterReadingsAreThereForPrometheus() {
        http.get()
                .uri("/actuator/prometheus")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .value(text -> assertThat(text).contains("r2dbc_pool_", "jvm_memory_used_bytes"));
    }

    @Test
    void theApiIsDescribedWithItsKeyAndNothingElse() {
        http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.info.title")
                .isEqualTo("Dueline")
                .jsonPath("$.components.securitySchemes.apiKey.scheme")
                .isEqualTo("bearer")
                .jsonPath("$.paths")
                .value(
                        paths ->
                                assertThat(((Map<?, ?>) paths).keySet())
                                        .extracting(String::valueOf)
                                        .contains(OPERATIONS)
                                        .allMatch(path -> path.startsWith("/api/")));
        http.get().uri("/api/docs").exchange().expectStatus().is3xxRedirection();
    }
}
