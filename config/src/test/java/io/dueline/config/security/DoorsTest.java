package io.dueline.config.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.NewStaffMember;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMembers;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.schedule.MovableClock;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.FluxExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

import java.time.Duration;
import java.util.Objects;
import java.util.regex.Pattern;

@ShutDoors
class DoorsTest {

    private static final String SESSION = "__Host-dueline";
    private static final String CSRF = "__Host-csrf";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired private WebTestClient browser;
    @Autowired private StaffMembers staff;
    @Autowired private MovableClock clock;

    @BeforeEach
    void hire() {
        staff.hire(new NewStaffMember("LiNa", "李娜", Role.ASSISTANT, "correct horse", Language.ZH))
                .block();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/sign-in",
                "/styleguide",
                "/look/tokens.css",
                "/look/mark.svg",
                "/favicon.ico",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/problems/api-key",
                "/actuator/health"
            })
    void openToAll(String path) {
        get(path).expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/p/x", "/t/x", "/sandbox/x"})
    void openThoughNothingIsThere(String path) {
        assertThat(status(get(path))).isNotIn(401, 403, 303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/today", "/counters", "/owners", "/simulator", "/nowhere"})
    void pagesLeadNobodyToTheSignIn(String path) {
        get(path).expectStatus().isSeeOther().expectHeader().location("/sign-in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/communities", "/api/nowhere", "/actuator/prometheus"})
    void theApiAnswersNobodyWithoutAKey(String path) {
        var problem = get(path);
        problem.expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("WWW-Authenticate", "Bearer")
                .expectHeader()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Test
    void theApiOpensToTheKeyAndToNoOther() {
        api(ShutDoors.KEY).expectStatus().isOk();
        api("a-key-for-test").expectStatus().isUnauthorized();
        api("").expectStatus().isUnauthorized();
    }

    @Test
    void aStaffSessionOpensPagesButNotTheApi() {
        var session = signIn();
        get("/counters", session).expectStatus().isOk();
        get("/api/communities", session).expectStatus().isUnauthorized();
        get("/simulator", session).expectStatus().isForbidden();
    }

    @Test
    void onlyAnOperatorWritesAsAnOwnerWhereItIsNoDemo() {
        staff.hire(new NewStaffMember("zhou", "周明", Role.OPERATOR, "correct horse", Language.ZH))
                .block();

        assertThat(status(get("/simulator", signIn("zhou")))).isNotIn(401, 403, 303);
    }

    @Test
    void aKeyOpensNoPage() {
        browser.get()
                .uri("/counters")
                .headers(headers -> headers.setBearerAuth(ShutDoors.KEY))
                .exchange()
                .expectStatus()
                .isSeeOther();
    }

    @Test
    void signingInLeadsToWhereOneWantedToGo() {
        var wanted =
                browser.get()
                        .uri("/owners?q={q}", "陈")
                        .accept(MediaType.TEXT_HTML)
                        .exchange()
                        .returnResult(Void.class)
                        .getResponseCookies()
                        .getFirst("REDIRECT_URI");
        assertThat(wanted).isNotNull();
        enter("lina", "correct horse", Objects.requireNonNull(wanted).getValue())
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/owners?q=%E9%99%88");
    }

    @Test
    void theSessionCookieIsForThisHostAlone() {
        enter("lina", "correct horse", "")
                .expectCookie()
                .httpOnly(SESSION, true)
                .expectCookie()
                .secure(SESSION, true)
                .expectCookie()
                .sameSite(SESSION, "Lax")
                .expectCookie()
                .path(SESSION, "/");
    }

    @Test
    void aWrongPasswordAndAWrongLoginAreToldTheSame() {
        var wrongPassword = body(enter("lina", "incorrect horse", ""));
        var wrongLogin = body(enter("linb", "correct horse", ""));
        assertThat(withoutToken(wrongPassword))
                .isEqualTo(withoutToken(wrongLogin).replace("linb", "lina"))
                .contains("账号或密码不对");
    }

    @Test
    void guessingHasToWaitAndAColleagueElsewhereHasNot() {
        for (int i = 0; i < 5; i++) {
            enter("lina", "guess " + i, "").expectStatus().isUnauthorized();
        }
        enter("lina", "correct horse", "").expectStatus().isEqualTo(429);
        clock.jumpTo(clock.instant().plus(Duration.ofSeconds(11)));
        enter("lina", "correct horse", "").expectStatus().isSeeOther();
    }

    @Test
    void signingOutEndsTheSession() {
        var session = signIn();
        var form = form();
        browser.post()
                .uri("/sign-out")
                .cookie(SESSION, session)
                .cookie(CSRF, form.cookie())
                .header("X-XSRF-TOKEN", form.token())
                .exchange()
                .expectStatus()
                .isSeeOther();
        get("/counters", session).expectStatus().isSeeOther();
    }

    @Test
    void disablingEndsAllSessions() {
        var session = signIn();
        get("/counters", session).expectStatus().isOk();
        staff.byLogin("lina").flatMap(member -> staff.disable(member.id())).block();
        get("/counters", session).expectStatus().isSeeOther();
        enter("lina", "correct horse", "").expectStatus().isUnauthorized();
    }

    @Test
    void anIdleSessionEnds() {
        var session = signIn();
        clock.jumpTo(clock.instant().plus(Duration.ofHours(11)));
        get("/counters", session).expectStatus().isOk();
        clock.jumpTo(clock.instant().plus(Duration.ofHours(13)));
        get("/counters", session).expectStatus().isSeeOther();
    }

    @Test
    void noSessionOutlivesAWeek() {
        var session = signIn();
        for (int i = 0; i < 16; i++) {
            clock.jumpTo(clock.instant().plus(Duration.ofHours(10)));
            get("/counters", session).expectStatus().isOk();
        }
        clock.jumpTo(clock.instant().plus(Duration.ofHours(10)));
        get("/counters", session).expectStatus().isSeeOther();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-out", "/p/x", "/t/x", "/simulator/x", "/rounds"})
    void aFormWithoutItsTokenIsRefused(String path) {
        browser.post()
                .uri(path)
                .cookie(SESSION, signIn())
                .accept(MediaType.TEXT_HTML)
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void webhooksNeedNoToken() {
        assertThat(status(browser.post().uri("/webhooks/nobody/x").exchange())).isNotIn(401, 303);
    }

    @Test
    void aPartOfAPageSendsTheWholePageToTheSignIn() {
        browser.get()
                .uri("/counters")
                .header("HX-Request", "true")
                .exchange()
                .expectStatus()
                .isUnauthorized()
                .expectHeader()
                .valueEquals("HX-Redirect", "/sign-in");
    }

    private String signIn() {
        return signIn("lina");
    }

    private String signIn(String login) {
        var cookie =
                enter(login, "correct horse", "")
                        .returnResult(Void.class)
                        .getResponseCookies()
                        .getFirst(SESSION);
        return Objects.requireNonNull(cookie).getValue();
    }

    private ResponseSpec enter(String login, String password, String wanted) {
        var form = form();
        return browser.post()
                .uri("/sign-in")
                .cookie(CSRF, form.cookie())
                .cookie("REDIRECT_URI", wanted)
                .body(
                        BodyInserters.fromFormData("login", login)
                                .with("password", password)
                                .with("_csrf", form.token()))
                .exchange();
    }

    private Form form() {
        FluxExchangeResult<String> page = get("/sign-in").returnResult(String.class);
        var html =
                String.join(
                        "", Objects.requireNonNull(page.getResponseBody().collectList().block()));
        var token = TOKEN.matcher(html);
        assertThat(token.find()).as("a token in the form").isTrue();
        var cookie = Objects.requireNonNull(page.getResponseCookies().getFirst(CSRF));
        return new Form(cookie.getValue(), token.group(1));
    }

    private record Form(String cookie, String token) {}

    private ResponseSpec api(String key) {
        return browser.get()
                .uri("/api/communities")
                .header("Authorization", "Bearer " + key)
                .exchange();
    }

    private ResponseSpec get(String path) {
        return browser.get().uri(path).exchange();
    }

    private ResponseSpec get(String path, String session) {
        return browser.get().uri(path).cookie(SESSION, session).exchange();
    }

    private static int status(ResponseSpec response) {
        return response.returnResult(Void.class).getStatus().value();
    }

    private static String body(ResponseSpec response) {
        return Objects.requireNonNull(
                response.expectBody(String.class).returnResult().getResponseBody());
    }

    private static String withoutToken(String page) {
        return TOKEN.matcher(page).replaceAll("");
    }
}
