package io.dueline.admin.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.OnDuty;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.GetMapping;

import reactor.core.publisher.Mono;

import java.util.Objects;

@FeatureTest
@Import(FrameTest.Desk.class)
class FrameTest {

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyWordOfTheFrameIsThere(String language) {
        assertThat(page("/test/desk", language)).doesNotContain("??").contains("<main");
    }

    @Test
    void thePlaceOneIsAtIsMarkedInBothBars() {
        assertThat(page("/test/desk", "zh"))
                .containsPattern("href=\"/conversations\" aria-current=\"page\"")
                .doesNotContainPattern("href=\"/today\" aria-current");
    }

    @Test
    void whoIsSignedInStandsInTheMenu() {
        assertThat(page("/test/desk", "zh")).contains("李娜", "客服助理", "action=\"/sign-out\"");
    }

    @Test
    void whatWaitsIsCountedOnceIntoTheTitle() {
        assertThat(page("/test/desk", "zh")).containsOnlyOnce("data-waiting=\"3\"");
    }

    @Test
    void openPagesGetTheirNumbersAnew() {
        assertThat(page("/counters", "zh"))
                .contains("id=\"count-side-inbox\"", "id=\"count-foot-inbox\"", ">3</span>")
                .contains("hx-swap-oob=\"true\"")
                .doesNotContain("count-menu-inbox");
    }

    @Test
    void openPagesHearOfAMovedClockAndOfTheRound() {
        assertThat(page("/counters", "zh"))
                .containsPattern("id=\"house-clock\" hx-swap-oob=\"true\"[^>]* data-now=\"2026-")
                .contains("id=\"round-now\"");
    }

    @Test
    void noStyleOrScriptIsWrittenIntoThePage() {
        assertThat(page("/test/desk", "zh"))
                .doesNotContain(" style=", "<style", "<script>", "onclick=");
    }

    private String page(String path, String language) {
        var signedIn = onDuty.browserOf(browser, onDuty.assistant());
        return Objects.requireNonNull(
                signedIn.get()
                        .uri(path)
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    /// A page at the place of the inbox, where three wait.
    @TestConfiguration(proxyBeanMethods = false)
    static class Desk {

        @Bean
        Counter three() {
            return new Three();
        }

        @Controller
        static class Page {

            @GetMapping("/test/desk")
            String show() {
                return "test/desk";
            }
        }
    }

    private record Three() implements Counter {

        @Override
        public String place() {
            return "inbox";
        }

        @Override
        public Mono<Long> waiting() {
            return Mono.just(3L);
        }
    }
}
