package io.dueline.admin.settings.keys;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.NewStaffMember;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.admin.staff.StaffMembers;
import io.dueline.notifier.access.ApiKey;
import io.dueline.notifier.access.ApiKeys;
import io.dueline.notifier.access.Scope;
import io.dueline.notifier.owner.Language;
import io.dueline.testing.Estate;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.BodyInserters;

import java.time.Instant;
import java.util.Objects;
import java.util.regex.Pattern;

@FeatureTest
@Import(Estate.class)
class KeysPageTest {

    private static final Pattern SECRET = Pattern.compile("dl_[\\w-]{43}");

    @Autowired private WebTestClient http;
    @Autowired private OnDuty onDuty;
    @Autowired private StaffMembers members;
    @Autowired private ApiKeys keys;
    @Autowired private AuditTrail audit;
    @Autowired private Estate estate;

    private WebTestClient browser;

    @BeforeEach
    void anOperator() {
        estate.community();
        browser = onDuty.browserOf(http, operator());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void withoutKeysItSaysWhatOneIsFor(String language) {
        assertThat(page(language))
                .contains("class=\"empty\"", "value=\"CONVERSATIONS\"", "/settings/keys\"")
                .doesNotContain("??", " style=");
    }

    @Test
    void aKeyIsShownOnceAndKnownFromThenOn() {
        var made = text(make("用友", "READ", "BILLING", "").expectStatus().isOk());
        var shown = SECRET.matcher(made);

        assertThat(shown.find()).isTrue();
        var caller = Objects.requireNonNull(keys.bearing(shown.group()).block());
        assertThat(caller.name()).isEqualTo("用友");
        assertThat(caller.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.BILLING);
        assertThat(page("zh")).contains("用友", "查询", "记账").doesNotContain(shown.group());
        assertThat(audit.of("api key", "1", 5).collectList().block())
                .singleElement()
                .satisfies(
                        entry -> {
                            assertThat(entry.deed()).isEqualTo("make api key");
                            assertThat(entry.detail().toString()).doesNotContain(shown.group());
                        });
    }

    @Test
    void noCacheKeepsThePageWithTheKey() {
        make("用友", "READ", "BILLING", "").expectHeader().valueEquals("Cache-Control", "no-store");
    }

    @Test
    void aKeyIsGoodUntilTheEndOfItsLastDayThere() {
        make("用友", "READ", "BILLING", "2026-11-24").expectStatus().isOk();

        assertThat(only().expiresAt()).isEqualTo(Instant.parse("2026-11-24T16:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void whatIsMissingIsSaidAndNothingIsMade(String language) {
        var page =
                text(
                        browser.post()
                                .uri("/settings/keys")
                                .header("Accept-Language", language)
                                .body(
                                        BodyInserters.fromFormData("name", " ")
                                                .with("expires", "2026-11-23"))
                                .exchange()
                                .expectStatus()
                                .isEqualTo(422));

        assertThat(page)
                .contains("name-wrong", "scopes-wrong", "expires-wrong")
                .doesNotContain("??");
        assertThat(keys.all().collectList().block()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aRevokedKeyIsShownAsRevoked(String language) {
        make("用友", "READ", "BILLING", "");
        browser.post()
                .uri("/settings/keys/1/revoke")
                .exchange()
                .expectStatus()
                .isSeeOther()
                .expectHeader()
                .location("/settings/keys");

        assertThat(only().revokedAt()).isEqualTo(FeatureContext.START);
        assertThat(page(language)).contains("line ended").doesNotContain("/revoke", "??");
        assertThat(audit.of("api key", "1", 5).blockFirst()).isNotNull();
        browser.post().uri("/settings/keys/7/revoke").exchange().expectStatus().isNotFound();
    }

    @Test
    void onlyOperatorsSeeAndMakeKeys() {
        for (var other : new StaffMember[] {onDuty.leader(), onDuty.assistant()}) {
            var theirs = onDuty.browserOf(http, other);
            theirs.get().uri("/settings/keys").exchange().expectStatus().isForbidden();
            theirs.post().uri("/settings/keys/1/revoke").exchange().expectStatus().isForbidden();
            theirs.post()
                    .uri("/settings/keys")
                    .body(BodyInserters.fromFormData("name", "x").with("scopes", "READ"))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        assertThat(keys.all().collectList().block()).isEmpty();
    }

    private StaffMember operator() {
        var member = new NewStaffMember("zhou", "周明", Role.OPERATOR, "correct horse", Language.ZH);
        return Objects.requireNonNull(members.hire(member).block());
    }

    private ResponseSpec make(String name, String scope, String another, String lastDay) {
        return browser.post()
                .uri("/settings/keys")
                .body(
                        BodyInserters.fromFormData("name", name)
                                .with("scopes", scope)
                                .with("scopes", another)
                                .with("expires", lastDay))
                .exchange();
    }

    private ApiKey only() {
        return Objects.requireNonNull(keys.all().single().block());
    }

    private String page(String language) {
        return text(
                browser.get()
                        .uri("/settings/keys")
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk());
    }

    private static String text(ResponseSpec page) {
        return Objects.requireNonNull(
                page.expectBody(String.class).returnResult().getResponseBody());
    }
}
