package io.dueline.admin.verification;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.owner.Owner;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import java.util.List;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class})
class VerificationPageTest {

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private Estate estate;
    @Autowired private Holds holds;
    @Autowired private AuditTrail trail;

    private StaffMember lina;
    private Owner chen;

    @BeforeEach
    void chenPaidPart() {
        lina = onDuty.assistant();
        chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
        estate.owing(Cast.WANG_FANG, yuan(3840));
        estate.pays(chen, "B-1", yuan(1000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatLooksWrongComesFirstAndIsSaidInWords(String language) {
        assertThat(page("", language))
                .contains("陈伟", "¥280", "¥1,000")
                .doesNotContain("王芳", "??", " style=");
        assertThat(page("?view=all", language)).contains("陈伟", "王芳", "¥3,840");
    }

    @Test
    void whoIsLeftOutIsShownWithTheReasonAndTakenInAgain() {
        exclude(lina, chen.id().value(), "对账中，周三再说");
        assertThat(page("?view=excluded", "zh")).contains("陈伟", "对账中，周三再说", "恢复催缴");
        assertThat(held()).extracting(Hold::kind).containsExactly(Hold.Kind.EXCLUDED);

        post(lina, "/rounds/check/" + chen.id().value() + "/include");
        assertThat(held()).isEmpty();
        assertThat(trail.latest(9).map(AuditEntry::deed).collectList().block())
                .containsExactly("include in round", "exclude from round");
    }

    @Test
    void withoutAReasonNobodyIsLeftOutAndTheChoiceStays() {
        var page = answer(lina, chen.id().value(), " ").expectStatus().isOk();
        assertThat(page.expectBody(String.class).returnResult().getResponseBody())
                .contains("请填写剔除原因")
                .containsPattern("value=\"" + chen.id().value() + "\"[^>]*checked");
        assertThat(held()).isEmpty();
    }

    @Test
    void whoMayNotDecideSeesTheListAndNoForm() {
        var desk = onDuty.frontDesk();
        assertThat(page(desk, "", "zh")).contains("陈伟").doesNotContain("本轮不催");
        answer(desk, chen.id().value(), "因为").expectStatus().isForbidden();
        assertThat(held()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void withNobodyInArrearsItSaysSo(String language) {
        estate.pays(chen, "B-2", yuan(280));
        estate.pays(estate.owner(Cast.WANG_FANG), "B-3", yuan(3840));
        assertThat(page("", language)).contains("class=\"empty\"").doesNotContain("??");
    }

    private void exclude(StaffMember who, long owner, String reason) {
        answer(who, owner, reason).expectStatus().is3xxRedirection();
    }

    private WebTestClient.ResponseSpec answer(StaffMember who, long owner, String reason) {
        return onDuty.browserOf(browser, who)
                .post()
                .uri("/rounds/check/exclude")
                .header("Accept-Language", "zh")
                .body(
                        BodyInserters.fromFormData("owner", String.valueOf(owner))
                                .with("reason", reason)
                                .with("view", "suspicious"))
                .exchange();
    }

    private void post(StaffMember who, String path) {
        onDuty.browserOf(browser, who)
                .post()
                .uri(path)
                .exchange()
                .expectStatus()
                .is3xxRedirection();
    }

    private List<Hold> held() {
        return Objects.requireNonNull(holds.of(chen.id()).block());
    }

    private String page(String query, String language) {
        return page(lina, query, language);
    }

    private String page(StaffMember who, String query, String language) {
        return Objects.requireNonNull(
                onDuty.browserOf(browser, who)
                        .get()
                        .uri("/rounds/check" + query)
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
