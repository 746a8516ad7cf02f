package io.dueline.config.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.journeys.OpenToAll;
import io.dueline.journeys.WholeApplication;
import io.dueline.testing.LogCanaries;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

@WholeApplication
@Import(OpenToAll.class)
@TestPropertySource(
        properties = {
            "dueline.public-url=https://dueline.example/",
            "dueline.workers.enabled=false",
            "test.failing=true"
        })
class ProblemsTest {

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

    @Test
    void peopleGetACalmPageInTheirLanguage() {
        assertThat(page("/page/fails/ours", "zh", 500)).contains("是我们的问题").doesNotContain("陈伟");
        assertThat(page("/nowhere", "en", 404)).contains("Nothing here").contains("href=\"/\"");
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
