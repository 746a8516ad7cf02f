package io.dueline.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.owner.Language;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

import java.util.Objects;

@FeatureTest
class AccountPageTest {

    private static final String OLD = "correct horse";
    private static final String NEW = "battery staple";

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private StaffMembers members;
    @Autowired private SignIn signIn;
    @Autowired private AuditTrail trail;

    @Test
    void whoKnowsTheOldPasswordChoosesANewOne() {
        var lina = browserOf(onDuty.assistant());
        var elsewhere = browserOf(onDuty.assistant());
        elsewhere.get().uri("/today").exchange().expectStatus().isOk();

        assertThat(text(change(lina, OLD, NEW, NEW), HttpStatus.OK)).contains("密码已修改");

        assertThat(enters(NEW)).isTrue();
        assertThat(enters(OLD)).isFalse();
        assertThat(text(show(lina), HttpStatus.OK)).contains("李娜");
        assertThat(text(show(elsewhere), HttpStatus.OK)).doesNotContain("李娜");
        assertThat(trail.latest(1).map(AuditEntry::deed).blockFirst())
                .isEqualTo("change own password");
    }

    @ParameterizedTest
    @CsvSource({
        "correct house, battery staple, battery staple, 当前密码不对",
        "correct horse, battery, battery, 至少 12 个字符",
        "correct horse, battery staple, batterie staple, 两次输入不一致",
        "correct horse, correct horse, correct horse, 新密码与当前密码相同"
    })
    void whatIsWrongIsSaidAndNothingChanges(String old, String wanted, String again, String said) {
        var lina = browserOf(onDuty.assistant());

        assertThat(text(change(lina, old, wanted, again), HttpStatus.BAD_REQUEST))
                .contains(said)
                .doesNotContain("??");

        assertThat(enters(OLD)).isTrue();
    }

    @Test
    void guessingTheOldPasswordIsSlowedDown() {
        var lina = browserOf(onDuty.assistant());
        for (var i = 0; i < 5; i++) {
            change(lina, "guess " + i, NEW, NEW).expectStatus().isBadRequest();
        }

        change(lina, OLD, NEW, NEW).expectStatus().isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/today", "/owners", "/settings/staff", "/nowhere"})
    void aGivenPasswordOpensNothingButItsChange(String path) {
        var given = given();
        var wu = browserOf(given.member());

        wu.get()
                .uri(path)
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/account/password");
        wu.get()
                .uri(path)
                .header("HX-Request", "true")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("HX-Redirect", "/account/password");

        assertThat(text(wu.get().uri("/account/password").exchange(), HttpStatus.OK))
                .contains("由系统生成")
                .doesNotContain("href=\"/today\"");
    }

    @Test
    void whoHasChosenTheirOwnGoesToWork() {
        var given = given();
        var wu = browserOf(given.member());

        change(wu, given.password(), NEW, NEW)
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/today");

        wu.get().uri("/today").exchange().expectStatus().isOk();
    }

    @Test
    void nobodyHasNoPassword() {
        change(browser, OLD, NEW, NEW).expectStatus().is4xxClientError();
    }

    private WebTestClient browserOf(StaffMember member) {
        return onDuty.browserOf(browser, member)
                .mutate()
                .defaultHeader("Accept-Language", "zh")
                .build();
    }

    private GivenPassword given() {
        var post = new Post("吴静", Role.ASSISTANT, Language.ZH);
        return Objects.requireNonNull(members.welcome("wu", post).block());
    }

    private boolean enters(String password) {
        return signIn.attempt(new SignIn.Try("lina", password, "192.0.2.9")).block()
                instanceof SignInOutcome.SignedIn;
    }

    /// The menu of the frame names who is signed in.
    private static ResponseSpec show(WebTestClient who) {
        return who.get().uri("/promises").exchange();
    }

    private static ResponseSpec change(WebTestClient who, String old, String wanted, String again) {
        return who.post()
                .uri("/account/password")
                .body(
                        BodyInserters.fromFormData("old", old)
                                .with("password", wanted)
                                .with("again", again))
                .exchange();
    }

    private static String text(ResponseSpec answer, HttpStatus status) {
        return Objects.requireNonNull(
                answer.expectStatus()
                        .isEqualTo(status)
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
