package io.dueline.admin.settings.hooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.hooks.Endpoint;
import io.dueline.notifier.hooks.HookEndpoints;
import io.dueline.notifier.hooks.HookLog;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;

import java.util.List;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class})
@TestPropertySource(properties = "dueline.hooks.key=a key of the house")
class HooksPageTest {

    private static final String BOOKS = "https://books.example/dueline";

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private Estate estate;
    @Autowired private HookEndpoints endpoints;
    @Autowired private HookLog log;
    @Autowired private AuditTrail trail;

    private StaffMember operator;

    @BeforeEach
    void comesToWork() {
        estate.community();
        operator = onDuty.operator();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void bothPagesSpeakBothLanguages(String language) {
        assertThat(page(operator, "", language)).contains("payment.recorded").doesNotContain("??");
        var books = added();
        log.ping(books, estate.community()).block();

        assertThat(page(operator, "/" + books.id(), language))
                .contains(BOOKS, "evt_")
                .doesNotContain("??", " style=");
    }

    @Test
    void anOperatorAddsAnAddressAndChoosesWhatItHears() {
        add(operator, BOOKS, "PAYMENT_RECORDED", "PROMISE_BROKEN")
                .expectStatus()
                .is3xxRedirection();

        assertThat(all())
                .singleElement()
                .matches(one -> one.url().toString().equals(BOOKS))
                .matches(one -> one.kinds().size() == 2);
        assertThat(deeds()).containsExactly("add webhook");
    }

    @ParameterizedTest
    @CsvSource({"http://books.example,PAYMENT_RECORDED", "nonsense,PAYMENT_RECORDED", BOOKS + ","})
    void whatIsWrongIsSaidBesideItsField(String url, @Nullable String kind) {
        add(operator, url, kind == null ? new String[0] : new String[] {kind})
                .expectStatus()
                .isEqualTo(422)
                .expectBody(String.class)
                .value(page -> assertThat(page).contains("class=\"wrong\"", url));
        assertThat(all()).isEmpty();
    }

    @Test
    void theSecretIsShownOnceAskedForAndWhoSawItIsKnown() {
        var books = added();
        assertThat(page(operator, "/" + books.id(), "zh")).doesNotContain("whsec_");

        post(operator, books, "/secret")
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals("Cache-Control", "no-store")
                .expectBody(String.class)
                .value(page -> assertThat(page).contains(endpoints.secret(books)));
        assertThat(deeds()).contains("reveal webhook secret");
    }

    @Test
    void itIsPausedResumedRenewedTriedAndRemoved() {
        var books = added();
        for (var deed : List.of("/pause", "/resume", "/secret/renew", "/ping")) {
            post(operator, books, deed).expectStatus().is3xxRedirection();
        }
        assertThat(log.of(books.id(), 9).collectList().block()).hasSize(1);

        post(operator, books, "/remove").expectStatus().is3xxRedirection();
        assertThat(all()).isEmpty();
        assertThat(deeds())
                .containsExactly(
                        "remove webhook",
                        "ping webhook",
                        "renew webhook secret",
                        "resume webhook",
                        "pause webhook",
                        "add webhook");
    }

    @Test
    void nobodyElseSeesIt() {
        var books = added();
        var leader = onDuty.leader();
        get(leader, "", "zh").expectStatus().isForbidden();
        get(leader, "/" + books.id(), "zh").expectStatus().isForbidden();
        post(leader, books, "/secret").expectStatus().isForbidden();
        post(leader, books, "/remove").expectStatus().isForbidden();
        assertThat(all()).hasSize(1);
    }

    private Endpoint added() {
        add(operator, BOOKS, "PAYMENT_RECORDED").expectStatus().is3xxRedirection();
        return all().getFirst();
    }

    private WebTestClient.ResponseSpec add(StaffMember who, String url, String... kinds) {
        var form = new LinkedMultiValueMap<String, String>();
        form.add("url", url);
        form.addAll("kinds", List.of(kinds));
        return onDuty.browserOf(browser, who)
                .post()
                .uri("/settings/hooks")
                .body(BodyInserters.fromFormData(form))
                .exchange();
    }

    private WebTestClient.ResponseSpec post(StaffMember who, Endpoint endpoint, String deed) {
        return onDuty.browserOf(browser, who)
                .post()
                .uri("/settings/hooks/" + endpoint.id() + deed)
                .header("Accept-Language", "zh")
                .exchange();
    }

    private WebTestClient.ResponseSpec get(StaffMember who, String path, String language) {
        return onDuty.browserOf(browser, who)
                .get()
                .uri("/settings/hooks" + path)
                .header("Accept-Language", language)
                .exchange();
    }

    private String page(StaffMember who, String path, String language) {
        return Objects.requireNonNull(
                get(who, path, language)
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }

    private List<Endpoint> all() {
        return Objects.requireNonNull(endpoints.all().collectList().block());
    }

    private List<String> deeds() {
        return Objects.requireNonNull(trail.latest(9).map(AuditEntry::deed).collectList().block());
    }
}
