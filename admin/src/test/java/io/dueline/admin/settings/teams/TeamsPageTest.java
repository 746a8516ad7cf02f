package io.dueline.admin.settings.teams;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.bot.cases.Route;
import io.dueline.bot.cases.Team;
import io.dueline.bot.cases.Teams;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.PhoneNumber;
import io.dueline.testing.Crew;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@FeatureTest
@Import(Estate.class)
class TeamsPageTest {

    private static final String LIST = "/settings/teams";
    private static final Map<String, String> LIFTS =
            Map.of(
                    "nameZh", "电梯维修",
                    "nameEn", "Elevator repairs",
                    "reads", "ZH",
                    "channel", "SMS",
                    "address", "139 0000 8101",
                    "supervisorChannel", "SMS",
                    "supervisor", "");

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private Estate estate;
    @Autowired private Teams teams;
    @Autowired private AuditTrail trail;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void withoutACommunityItLeadsToItsFounding(String language) {
        assertThat(page(onDuty.leader(), language))
                .contains("class=\"empty\"", "href=\"/settings/communities\"")
                .doesNotContain("??", " style=", "name=\"nameZh\"");
        post(onDuty.leader(), LIST, LIFTS).expectStatus().isEqualTo(HttpStatus.CONFLICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aTeamIsSetUpAndShown(String language) {
        estate.community();
        assertThat(page(onDuty.leader(), language))
                .contains("class=\"empty\"")
                .doesNotContain("??", " style=");

        setUp(LIFTS);

        assertThat(lifts().address())
                .isEqualTo(Address.sms(new PhoneNumber(Crew.MASTER_ZHANG.phone())));
        assertThat(lifts().supervisor()).isNull();
        assertThat(page(onDuty.leader(), language))
                .contains("电梯维修", "Elevator repairs")
                .doesNotContain(Crew.MASTER_ZHANG.phone(), "??");
        assertThat(deeds()).containsExactly("set up team");
    }

    @Test
    void whatCannotBeIsSaidAtItsField() {
        estate.community();
        var form = with(Map.of("nameEn", "", "address", "12", "supervisor", "boss"));

        assertThat(text(post(onDuty.leader(), LIST, form), HttpStatus.BAD_REQUEST))
                .containsPattern("id=\"nameEn\"[^>]* aria-invalid=\"true\"")
                .containsPattern("id=\"address\"[^>]* aria-invalid=\"true\"")
                .containsPattern("id=\"supervisor\"[^>]* aria-invalid=\"true\"")
                .contains("这不是可用的电话号码")
                .doesNotContain("??");
    }

    @Test
    void aNameIsGivenOnce() {
        estate.community();
        setUp(LIFTS);
        setUp(with(Map.of("nameZh", "保洁")));
        var cleaning = named("保洁");

        assertThat(text(post(onDuty.leader(), LIST, LIFTS), HttpStatus.BAD_REQUEST))
                .contains("本项目已有同名班组");
        assertThat(
                        text(
                                post(onDuty.leader(), LIST + "/" + cleaning.id(), LIFTS),
                                HttpStatus.BAD_REQUEST))
                .contains("本项目已有同名班组");
        assertThat(named("保洁")).isEqualTo(cleaning);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aTeamIsChanged(String language) {
        estate.community();
        setUp(LIFTS);
        var at = LIST + "/" + lifts().id();
        assertThat(text(get(onDuty.leader(), at, language), HttpStatus.OK))
                .contains(Crew.MASTER_ZHANG.phone())
                .doesNotContain("??", " style=");

        post(
                        onDuty.leader(),
                        at,
                        with(Map.of("channel", "WECHAT", "address", "lifts", "reads", "EN")))
                .expectStatus()
                .isSeeOther();

        assertThat(Objects.requireNonNull(lifts().address()).value()).isEqualTo("lifts");
        assertThat(deeds()).containsExactly("change team", "set up team");
    }

    @Test
    void topicsGoToTeamsAndBack() {
        var community = estate.community().id();
        setUp(LIFTS);
        var id = String.valueOf(lifts().id());

        route(Map.of("elevator", id, "other", id, "noise", ""));

        assertThat(teams.routes(community).collectList().block())
                .containsExactlyInAnyOrder(
                        new Route(Topic.ELEVATOR, lifts().id()),
                        new Route(Topic.OTHER, lifts().id()));

        route(Map.of("elevator", "", "other", id));

        assertThat(teams.routes(community).collectList().block())
                .containsExactly(new Route(Topic.OTHER, lifts().id()));
        assertThat(page(onDuty.leader(), "zh"))
                .containsPattern("value=\"%s\" selected=\"selected\"".formatted(id));
        assertThat(trail.latest(1).map(AuditEntry::detail).blockFirst())
                .isEqualTo(Map.of("elevator", "none"));
    }

    @Test
    void aTeamOfAnotherCommunityIsNobodysWish() {
        var community = estate.community().id();
        setUp(LIFTS);

        route(Map.of("elevator", "4711"));

        assertThat(teams.routes(community).collectList().block()).isEmpty();
    }

    @Test
    void anAssistantReadsAndChangesNothing() {
        estate.community();
        setUp(LIFTS);
        var lina = onDuty.assistant();
        var at = LIST + "/" + lifts().id();

        assertThat(page(lina, "zh")).contains("电梯维修").doesNotContain("name=\"nameZh\"");
        get(lina, at, "zh").expectStatus().isForbidden();
        post(lina, LIST, with(Map.of("nameZh", "保洁"))).expectStatus().isForbidden();
        post(lina, at, LIFTS).expectStatus().isForbidden();
        post(lina, LIST + "/routes", Map.of("elevator", "1")).expectStatus().isForbidden();
    }

    @Test
    void aTeamThatIsNotThereIsNotFound() {
        get(onDuty.leader(), LIST + "/4711", "zh").expectStatus().isNotFound();
    }

    private static Map<String, String> with(Map<String, String> changes) {
        var form = new HashMap<>(LIFTS);
        form.putAll(changes);
        return form;
    }

    private void setUp(Map<String, String> form) {
        post(onDuty.leader(), LIST, form).expectStatus().isSeeOther();
    }

    private void route(Map<String, String> form) {
        post(onDuty.leader(), LIST + "/routes", form).expectStatus().isSeeOther();
    }

    private Team lifts() {
        return named("电梯维修");
    }

    private Team named(String name) {
        return teams.of(estate.community().id())
                .filter(team -> team.nameZh().equals(name))
                .next()
                .blockOptional()
                .orElseThrow();
    }

    private List<String> deeds() {
        return Objects.requireNonNull(trail.latest(9).map(AuditEntry::deed).collectList().block());
    }

    private ResponseSpec post(StaffMember who, String path, Map<String, String> form) {
        return onDuty.browserOf(browser, who)
                .post()
                .uri(path)
                .header("Accept-Language", "zh")
                .body(BodyInserters.fromFormData(MultiValueMap.fromSingleValue(form)))
                .exchange();
    }

    private ResponseSpec get(StaffMember who, String path, String language) {
        return onDuty.browserOf(browser, who)
                .get()
                .uri(path)
                .header("Accept-Language", language)
                .exchange();
    }

    private String page(StaffMember who, String language) {
        return text(get(who, LIST, language), HttpStatus.OK);
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
