package io.dueline.admin.settings.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.admin.staff.StaffMembers;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

@FeatureTest
class StaffPageTest {

    private static final String LIST = "/settings/staff";
    private static final Pattern PASSWORD =
            Pattern.compile("<code class=\"secret\">((?:[a-z2-9]{4}-){3}[a-z2-9]{4})</code>");
    private static final Map<String, String> WU =
            Map.of("login", "WuJing", "name", "吴静", "role", "ASSISTANT", "reads", "ZH");

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private StaffMembers members;
    @Autowired private AuditTrail trail;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whoIsHiredGetsAPasswordThatIsShownOnce(String language) {
        var answer = hire(WU, language);
        assertThat(answer)
                .containsPattern(PASSWORD)
                .contains("wujing", "吴静")
                .doesNotContain("??", " style=");

        assertThat(page(LIST, language)).contains("wujing").doesNotContain("class=\"secret\"");
        assertThat(wu().passwordGiven()).isTrue();
        assertThat(deeds()).containsExactly("hire staff member");
    }

    @Test
    void theAnswerWithAPasswordIsKeptNowhere() {
        post(onDuty.operator(), LIST, WU)
                .expectHeader()
                .value("Cache-Control", kept -> assertThat(kept).contains("no-store"));
    }

    @Test
    void thePasswordLetsThemInToChooseTheirOwn() {
        var found = PASSWORD.matcher(hire(WU, "zh"));
        assertThat(found.find()).isTrue();

        browser.post()
                .uri("/sign-in")
                .body(
                        BodyInserters.fromFormData("login", "wujing")
                                .with("password", found.group(1)))
                .exchange()
                .expectStatus()
                .isSeeOther();
        onDuty.browserOf(browser, wu())
                .get()
                .uri("/today")
                .exchange()
                .expectHeader()
                .location("/account/password");
    }

    @Test
    void aLoginIsGivenOnce() {
        hire(WU, "zh");

        assertThat(text(post(onDuty.operator(), LIST, WU), HttpStatus.BAD_REQUEST))
                .contains("已有员工使用这个账号")
                .doesNotContain("class=\"secret\"");
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        var wrong = Map.of("login", "吴", "name", " ", "role", "LEADER", "reads", "ZH");

        assertThat(text(post(onDuty.operator(), LIST, wrong), HttpStatus.BAD_REQUEST))
                .containsPattern("id=\"login\"[^>]* aria-invalid=\"true\"")
                .containsPattern("id=\"name\"[^>]* aria-invalid=\"true\"")
                .containsPattern("value=\"LEADER\"[^>]* checked=\"checked\"");
    }

    @Test
    void roleAndNameChange() {
        hire(WU, "zh");
        var wanted = Map.of("name", "吴静怡", "role", "LEADER", "reads", "EN");

        post(onDuty.operator(), at(wu()), wanted).expectStatus().isSeeOther();

        assertThat(wu().role()).isEqualTo(Role.LEADER);
        assertThat(wu().name()).isEqualTo("吴静怡");
        assertThat(wu().login()).isEqualTo("wujing");
        assertThat(deeds()).startsWith("change staff member");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whoIsDisabledIsOutAtOnceAndMayComeBack(String language) {
        var lina = onDuty.assistant();
        var hers = onDuty.browserOf(browser, lina);
        assertThat(text(hers.get().uri("/today").exchange(), HttpStatus.OK)).contains("李娜");

        post(onDuty.operator(), at(lina) + "/disable", Map.of()).expectStatus().isSeeOther();

        assertThat(text(hers.get().uri("/today").exchange(), HttpStatus.OK)).doesNotContain("李娜");
        assertThat(page(at(lina), language)).contains("/enable").doesNotContain("/disable", "??");

        post(onDuty.operator(), at(lina) + "/enable", Map.of()).expectStatus().isSeeOther();

        assertThat(members.find(lina.id()).block()).isEqualTo(lina);
        assertThat(page(at(lina), language)).contains("/disable").doesNotContain("??");
    }

    @Test
    void aForgottenPasswordIsReplaced() {
        var lina = onDuty.assistant();
        var hers = onDuty.browserOf(browser, lina);

        var answer = text(post(onDuty.operator(), at(lina) + "/password", Map.of()), HttpStatus.OK);

        assertThat(answer).containsPattern(PASSWORD);
        assertThat(text(hers.get().uri("/today").exchange(), HttpStatus.OK)).doesNotContain("李娜");
        assertThat(deeds()).containsExactly("give new password");
    }

    @Test
    void theLastOperatorStays() {
        var zhou = onDuty.operator();

        post(zhou, at(zhou) + "/disable", Map.of()).expectStatus().isEqualTo(HttpStatus.CONFLICT);
        post(zhou, at(zhou), Map.of("name", "周明", "role", "LEADER", "reads", "ZH"))
                .expectStatus()
                .isEqualTo(HttpStatus.CONFLICT)
                .expectBody()
                .jsonPath("$.type")
                .isEqualTo("last-operator");
        assertThat(deeds()).isEmpty();
    }

    @Test
    void onlyAnOperatorSeesAndChangesWhoWorksHere() {
        var wang = onDuty.leader();

        for (var path : List.of(LIST, at(wang))) {
            onDuty.browserOf(browser, wang).get().uri(path).exchange().expectStatus().isForbidden();
            post(wang, path, WU).expectStatus().isForbidden();
        }
        for (var deed : List.of("/disable", "/enable", "/password")) {
            post(wang, at(wang) + deed, Map.of()).expectStatus().isForbidden();
        }
        assertThat(members.byLogin("wujing").block()).isNull();
        assertThat(deeds()).isEmpty();
    }

    private static String at(StaffMember member) {
        return LIST + "/" + member.id().value();
    }

    private StaffMember wu() {
        return Objects.requireNonNull(members.byLogin("wujing").block());
    }

    private List<String> deeds() {
        return Objects.requireNonNull(trail.latest(9).map(AuditEntry::deed).collectList().block());
    }

    private String hire(Map<String, String> whom, String language) {
        return text(
                onDuty.browserOf(browser, onDuty.operator())
                        .post()
                        .uri(LIST)
                        .header("Accept-Language", language)
                        .body(BodyInserters.fromFormData(MultiValueMap.fromSingleValue(whom)))
                        .exchange(),
                HttpStatus.OK);
    }

    private ResponseSpec post(StaffMember who, String path, Map<String, String> form) {
        return onDuty.browserOf(browser, who)
                .post()
                .uri(path)
                .header("Accept-Language", "zh")
                .body(BodyInserters.fromFormData(MultiValueMap.fromSingleValue(form)))
                .exchange();
    }

    private String page(String path, String language) {
        return text(
                onDuty.browserOf(browser, onDuty.operator())
                        .get()
                        .uri(path)
                        .header("Accept-Language", language)
                        .exchange(),
                HttpStatus.OK);
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
