package io.dueline.admin.quotas;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.quota.Care;
import io.dueline.notifier.quota.Quotas;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

import java.util.List;
import java.util.Map;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class})
class QuotasPageTest {

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private Estate estate;
    @Autowired private Quotas quotas;
    @Autowired private AuditTrail trail;

    private StaffMember lina;
    private StaffMember leader;
    private Owner chen;

    @BeforeEach
    void chenOwes() {
        lina = onDuty.assistant();
        leader = onDuty.leader();
        chen = estate.owing(Cast.CHEN_WEI, yuan(1280));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void beforeAnybodyIsTakenOnItSaysWhatToDo(String language) {
        assertThat(page(leader, language)).contains("class=\"empty\"", "李娜").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aLeaderTakesSomebodyOnAndTheWorkIsShared(String language) {
        join(lina);

        assertThat(page(leader, language))
                .contains("李娜", "陈伟", "¥1,280", "100 %")
                .doesNotContain("??", " style=");
        assertThat(care().staff()).isEqualTo(lina.id().value());
        assertThat(deeds()).containsExactly("take on assistant");
    }

    @Test
    void whoIsAwayIsStoodInForUntilTheyAreBack() {
        join(lina);
        join(leader);
        var home = care().staff();
        post(
                "/quotas/assistants/" + home + "/absences",
                Map.of("first", "2026-11-24", "last", "2026-11-26"));
        assertThat(care().now()).isNotEqualTo(home);
        assertThat(page(leader, "zh")).contains("请假中", "代管");

        var absence = Objects.requireNonNull(quotas.absences(estate.community()).blockFirst());
        post("/quotas/absences/" + absence.id() + "/end", Map.of());
        assertThat(care().now()).isEqualTo(home);
    }

    @Test
    void aLeaderMovesAnOwnerWithAReason() {
        join(lina);
        join(leader);
        var to = care().staff() == lina.id().value() ? leader : lina;
        post(
                "/quotas/move",
                Map.of(
                        "owner", text(chen.id().value()),
                        "staff", text(to.id().value()),
                        "reason", "老同学"));

        assertThat(care()).matches(c -> c.staff() == to.id().value() && c.placed());
        assertThat(deeds()).startsWith("move owners");
    }

    @ParameterizedTest
    @CsvSource({
        "/quotas/assistants, share, 0, SHARE",
        "/quotas/assistants, share, 401, SHARE",
        "/quotas/move, reason, because, NOBODY"
    })
    void whatIsAmissIsSaid(String path, String field, String value, String amiss) {
        var answer = post(path, Map.of(field, value, "staff", text(lina.id().value())));

        assertThat(answer).endsWith("amiss=" + amiss);
        assertThat(quotas.assistants(estate.community().id()).collectList().block()).isEmpty();
    }

    @Test
    void anAssistantSeesItAndChangesNothing() {
        join(lina);
        assertThat(page(lina, "zh")).contains("陈伟").doesNotContain("移出分工");
        answer(lina, "/quotas/divide", Map.of()).expectStatus().isForbidden();
        answer(lina, "/quotas/assistants", Map.of("staff", "1", "share", "100"))
                .expectStatus()
                .isForbidden();
    }

    private void join(StaffMember one) {
        post("/quotas/assistants", Map.of("staff", text(one.id().value()), "share", "100"));
    }

    private String post(String path, Map<String, String> form) {
        return Objects.requireNonNull(
                        answer(leader, path, form)
                                .expectStatus()
                                .is3xxRedirection()
                                .returnResult(Void.class)
                                .getResponseHeaders()
                                .getLocation())
                .toString();
    }

    private WebTestClient.ResponseSpec answer(
            StaffMember who, String path, Map<String, String> form) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.setAll(form);
        return onDuty.browserOf(browser, who)
                .post()
                .uri(path)
                .body(BodyInserters.fromFormData(fields))
                .exchange();
    }

    private String page(StaffMember who, String language) {
        return Objects.requireNonNull(
                onDuty.browserOf(browser, who)
                        .get()
                        .uri("/quotas")
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private Care care() {
        return Objects.requireNonNull(
                Objects.requireNonNull(quotas.among(List.of(chen.id())).block()).get(chen.id()));
    }

    private List<String> deeds() {
        return Objects.requireNonNull(trail.latest(9).map(AuditEntry::deed).collectList().block());
    }

    private static String text(long number) {
        return String.valueOf(number);
    }
}
