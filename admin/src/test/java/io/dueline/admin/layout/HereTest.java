package io.dueline.admin.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.OnDuty;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.NewCommunity;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.time.ZoneId;
import java.util.Objects;

@FeatureTest
@Import(Estate.class)
class HereTest {

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private Estate estate;
    @Autowired private Communities communities;

    @Test
    void theOnlyCommunityIsNamedAndNothingToChoose() {
        estate.community();

        assertThat(rounds("")).contains("鸿安花园").doesNotContain("/here?");
    }

    @Test
    void pagesAreAboutTheCommunityChosenLast() {
        estate.community();
        harbour();

        assertThat(rounds("")).containsPattern("<summary[^>]*><span class=\"clip\">鸿安花园");
        assertThat(rounds("harbour"))
                .containsPattern("<summary[^>]*><span class=\"clip\">海港广场")
                .contains("/here?to=hongan&amp;back=/rounds");
    }

    @Test
    void aCommunityThatIsNotThereIsTheFirstOne() {
        estate.community();
        harbour();

        assertThat(rounds("sold")).containsPattern("<summary[^>]*><span class=\"clip\">鸿安花园");
    }

    @Test
    void choosingIsRememberedAndLeadsBack() {
        turn("harbour", "/rounds?x=1")
                .expectHeader()
                .location("/rounds?x=1")
                .expectCookie()
                .valueEquals(Here.COOKIE, "harbour");
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.test", "https://evil.test", "/\\evil.test"})
    void choosingLeadsNowhereElse(String back) {
        turn("harbour", back).expectHeader().location("/");
    }

    @Test
    void whatNeedsACommunityWaitsForTheFirst() {
        onDuty.browserOf(browser, onDuty.leader())
                .post()
                .uri("/rounds")
                .exchange()
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("no-community-yet");
    }

    private WebTestClient.ResponseSpec turn(String to, String back) {
        return signedIn()
                .get()
                .uri(
                        uri ->
                                uri.path("/here")
                                        .queryParam("to", to)
                                        .queryParam("back", "{b}")
                                        .build(back))
                .exchange()
                .expectStatus()
                .isSeeOther();
    }

    private String rounds(String here) {
        return Objects.requireNonNull(
                signedIn()
                        .get()
                        .uri("/rounds")
                        .cookie(Here.COOKIE, here)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private WebTestClient signedIn() {
        return onDuty.browserOf(browser, onDuty.assistant());
    }

    private void harbour() {
        communities
                .found(
                        new NewCommunity(
                                "harbour",
                                "海港广场",
                                "Harbour Plaza",
                                "海港物业",
                                "Harbour Property",
                                "0755-8000 0001",
                                ZoneId.of("Asia/Hong_Kong"),
                                Estate.CNY))
                .block();
    }
}
