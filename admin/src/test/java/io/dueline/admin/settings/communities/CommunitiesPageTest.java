package io.dueline.admin.settings.communities;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.Rule;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;

@FeatureTest
@Import(Estate.class)
class CommunitiesPageTest {

    private static final String LIST = "/settings/communities";
    private static final String HONGAN = LIST + "/hongan";

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private Estate estate;
    @Autowired private Communities communities;
    @Autowired private AuditTrail trail;

    @Test
    void settingsBeginWithCommunities() {
        assertThat(
                        get(onDuty.operator(), "/settings", "zh")
                                .expectStatus()
                                .is3xxRedirection()
                                .returnResult(String.class)
                                .getResponseHeaders()
                                .getLocation())
                .hasToString(LIST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void withoutACommunityTheFirstOneIsFounded(String language) {
        assertThat(page(onDuty.operator(), "/today", language))
                .contains("href=\"/settings/communities\"")
                .doesNotContain("??");
        assertThat(page(onDuty.operator(), LIST, language))
                .contains("<details class=\"card\" open=\"open\">")
                .doesNotContain("??", " style=");

        post(onDuty.operator(), LIST, form())
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location(HONGAN + "?done=community-founded");

        assertThat(page(onDuty.operator(), LIST, language))
                .contains(language.equals("zh") ? "鸿安花园" : "Hong&#39;an Gardens", "hongan");
        assertThat(deeds()).containsExactly("found community");
    }

    @ParameterizedTest
    @CsvSource({
        "code, 鸿安",
        "nameZh, ''",
        "senderEn, An unbelievably long sender of messages",
        "servicePhone, call us",
        "zone, Asia/Shenzhen",
        "currency, YUAN"
    })
    void whatCannotBeIsSaidAtItsField(String field, String typed) {
        var form = form();
        form.set(field, typed);

        var answer = text(post(onDuty.leader(), LIST, form), HttpStatus.BAD_REQUEST);

        assertThat(answer)
                .containsPattern("id=\"%s\"[^>]* aria-invalid=\"true\"".formatted(field))
                .containsOnlyOnce("aria-invalid=\"true\"")
                .doesNotContain("??");
        assertThat(communities.all().collectList().block()).isEmpty();
    }

    @Test
    void aCodeIsGivenOnce() {
        post(onDuty.operator(), LIST, form()).expectStatus().isSeeOther();

        assertThat(text(post(onDuty.operator(), LIST, form()), HttpStatus.BAD_REQUEST))
                .contains("已有项目使用这个代码");
    }

    @Test
    void namesAndSendersChangeAndTheRestStays() {
        estate.community();
        var form = form();
        form.set("nameZh", "鸿安新城");
        form.set("zone", "Europe/London");

        post(onDuty.leader(), HONGAN, form).expectStatus().isSeeOther();

        assertThat(hongan().nameZh()).isEqualTo("鸿安新城");
        assertThat(hongan().zone().getId()).isEqualTo("Asia/Shanghai");
        assertThat(deeds()).containsExactly("rename community");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void rulesAreShownAsInheritedUntilTheyAreItsOwn(String language) {
        estate.community();
        var own = language.equals("zh") ? "本项目自定" : ">Its own<";
        assertThat(page(onDuty.leader(), HONGAN, language))
                .contains(language.equals("zh") ? "公司规定：5 天" : "The company: 5 days")
                .doesNotContain(own, "??", " style=");

        post(onDuty.leader(), HONGAN + "/rules", Map.of("round_days", "7", "resolve_within", ""))
                .expectStatus()
                .isSeeOther();

        assertThat(hongan().rules().roundDays()).isEqualTo(7);
        assertThat(page(onDuty.leader(), HONGAN, language)).containsOnlyOnce(own);

        post(onDuty.leader(), HONGAN + "/rules/ROUND_DAYS/inherit", Map.of())
                .expectStatus()
                .isSeeOther();

        assertThat(hongan().rules().roundDays()).isEqualTo(5);
        assertThat(trail.latest(2).map(AuditEntry::detail).collectList().block())
                .containsExactly(Map.of("round_days", "inherited"), Map.of("round_days", "7"));
    }

    @Test
    void contactWindowsMayBeItsOwn() {
        estate.community();

        post(
                        onDuty.operator(),
                        HONGAN + "/rules",
                        Map.of(
                                "weekday_windows", "10:00–11:30、16:00–17:00",
                                "weekend_windows", "无",
                                "acknowledge_within", "2 小时"))
                .expectStatus()
                .isSeeOther();

        var rules = hongan().rules();
        assertThat(rules.windows().weekday()).hasSize(2);
        assertThat(rules.windows().weekend()).isEmpty();
        assertThat(rules.acknowledgeWithin()).isEqualTo(Duration.ofHours(2));
        assertThat(communities.ownRules(hongan().id()).block())
                .containsOnlyKeys(
                        Rule.WEEKDAY_WINDOWS, Rule.WEEKEND_WINDOWS, Rule.ACKNOWLEDGE_WITHIN);
    }

    @Test
    void emptyingAFieldGoesBackToTheCompany() {
        estate.community();
        rules(Map.of("grace_days", "3"));

        rules(Map.of("grace_days", " "));

        assertThat(communities.ownRules(hongan().id()).block()).isEmpty();
    }

    @Test
    void whatChangesNothingIsNotNoted() {
        estate.community();
        rules(Map.of("grace_days", "3", "link_days", ""));
        rules(Map.of("grace_days", "3 天", "link_days", ""));

        assertThat(deeds()).containsExactly("change rules");
    }

    @Test
    void aRuleThatCannotBeReadKeepsWhatWasTyped() {
        estate.community();
        var typed = Map.of("weekday_windows", "12:00-9:30", "round_days", "7");

        var answer = text(post(onDuty.leader(), HONGAN + "/rules", typed), HttpStatus.BAD_REQUEST);

        assertThat(answer).contains("value=\"12:00-9:30\"", "value=\"7\"", "时段不能重叠");
        assertThat(communities.ownRules(hongan().id()).block()).isEmpty();
    }

    @Test
    void anAssistantReadsAndChangesNothing() {
        estate.community();
        var lina = onDuty.assistant();

        assertThat(page(lina, LIST, "zh"))
                .contains("鸿安花园", "href=\"/settings/teams\"")
                .doesNotContain("name=\"code\"", "href=\"/settings/staff\"");
        assertThat(page(lina, HONGAN, "zh"))
                .contains("5 天")
                .doesNotContain("name=\"round_days\"", "??");
        post(lina, LIST, form()).expectStatus().isForbidden();
        post(lina, HONGAN, form()).expectStatus().isForbidden();
        post(lina, HONGAN + "/rules", Map.of("round_days", "7")).expectStatus().isForbidden();
        post(lina, HONGAN + "/rules", Map.of("round_days", "x")).expectStatus().isForbidden();
        post(lina, HONGAN + "/rules/ROUND_DAYS/inherit", Map.of()).expectStatus().isForbidden();
        assertThat(deeds()).isEmpty();
    }

    @Test
    void aCommunityThatIsNotThereIsNotFound() {
        get(onDuty.leader(), LIST + "/sold", "zh").expectStatus().isNotFound();
        post(onDuty.leader(), LIST + "/sold", form()).expectStatus().isNotFound();
        post(onDuty.leader(), LIST + "/sold/rules", Map.of("round_days", "7"))
                .expectStatus()
                .isNotFound();
        post(onDuty.leader(), LIST + "/sold/rules/ROUND_DAYS/inherit", Map.of())
                .expectStatus()
                .isNotFound();
        assertThat(deeds()).isEmpty();
    }

    private static MultiValueMap<String, String> form() {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("code", "hongan");
        form.add("nameZh", "鸿安花园");
        form.add("nameEn", "Hong'an Gardens");
        form.add("senderZh", "鸿安物业");
        form.add("senderEn", "Hong'an Property");
        form.add("servicePhone", "0755-8000 1234");
        form.add("zone", "Asia/Shanghai");
        form.add("currency", "CNY");
        return form;
    }

    private Community hongan() {
        return Objects.requireNonNull(communities.byCode("hongan").block());
    }

    private java.util.List<String> deeds() {
        return Objects.requireNonNull(trail.latest(9).map(AuditEntry::deed).collectList().block());
    }

    private void rules(Map<String, String> typed) {
        post(onDuty.leader(), HONGAN + "/rules", typed).expectStatus().isSeeOther();
    }

    private ResponseSpec post(StaffMember who, String path, Map<String, String> form) {
        return post(who, path, MultiValueMap.fromSingleValue(form));
    }

    private ResponseSpec post(StaffMember who, String path, MultiValueMap<String, String> form) {
        return onDuty.browserOf(browser, who)
                .post()
                .uri(path)
                .header("Accept-Language", "zh")
                .body(BodyInserters.fromFormData(form))
                .exchange();
    }

    private ResponseSpec get(StaffMember who, String path, String language) {
        return onDuty.browserOf(browser, who)
                .get()
                .uri(path)
                .header("Accept-Language", language)
                .exchange();
    }

    private String page(StaffMember who, String path, String language) {
        return text(get(who, path, language), HttpStatus.OK);
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
