package io.dueline.admin.owners;

import static io.dueline.testing.Cast.WANG_FANG;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.bot.promise.PromiseToPay;
import io.dueline.bot.promise.Promises;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;
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
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class})
class OwnerDeedsApiTest {

    @Autowired WebTestClient http;
    @Autowired OnDuty onDuty;
    @Autowired Promises promises;
    @Autowired Holds holds;
    @Autowired Consents consents;
    @Autowired AuditTrail audit;
    @Autowired Estate estate;

    private Owner owner;
    private OwnerId wang;

    @BeforeEach
    void sheOwes() {
        owner = estate.owing(WANG_FANG, yuan(3840));
        wang = owner.id();
    }

    @Test
    void aDayIsAPromiseAndAnotherStanceTakesItBack() {
        var lina = onDuty.assistant();
        post("stance", Map.of("stance", "pays_soon", "until", "2026-12-04", "staff", number(lina)))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.stance")
                .isEqualTo("pays_soon")
                .jsonPath("$.reason")
                .isEqualTo("staff_known_otherwise");
        assertThat(Objects.requireNonNull(promises.open(wang).block()).due())
                .isEqualTo(LocalDate.of(2026, 12, 4));

        post("stance", Map.of("stance", "refuses", "reason", "misread")).expectStatus().isOk();
        assertThat(promises.of(wang).map(PromiseToPay::state).collectList().block())
                .containsExactly(PromiseToPay.State.CANCELLED);
        assertThat(trail())
                .extracting(AuditEntry::deed, AuditEntry::who)
                .containsExactly(tuple("set stance", null), tuple("set stance", lina.id()));
        assertThat(trail()).allMatch(entry -> "api".equals(entry.detail().get("by")));
    }

    @ParameterizedTest
    @CsvSource({
        "pays_soon, ,           day-missing",
        "pays_soon, 2026-11-23, day-past",
        "pays_soon, 2027-03-01, day-too-far",
        "away,      2026-11-24, day-past"
    })
    void aDayThatWillNotDoIsExplained(String stance, String until, String problem) {
        var body =
                until == null ? Map.of("stance", stance) : Map.of("stance", stance, "until", until);
        post("stance", body)
                .expectStatus()
                .isEqualTo(422)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(String.valueOf(type)).endsWith(problem));

        assertThat(promises.of(wang).collectList().block()).isEmpty();
        assertThat(trail()).isEmpty();
    }

    @Test
    void whoOwesNothingPromisesNothing() {
        estate.pays(owner, "T-1", yuan(3840));

        post("stance", Map.of("stance", "pays_soon", "until", "2026-12-04"))
                .expectStatus()
                .isEqualTo(422);
    }

    @Test
    void reminderPausesAndGoesOn() {
        post("hold", Map.of("reason", "hardship", "until", "2026-12-04"))
                .expectStatus()
                .isNoContent();
        assertThat(holds.of(wang).block())
                .singleElement()
                .returns(Hold.Kind.SPECIAL, Hold::kind)
                .returns("api", Hold::by);

        post("lift-hold", Map.of()).expectStatus().isNoContent();
        assertThat(holds.of(wang).block()).isEmpty();
        post("hold", Map.of("reason", "sale", "until", "2026-11-24")).expectStatus().isEqualTo(422);
        assertThat(trail()).extracting(AuditEntry::deed).containsExactly("lift hold", "place hold");
    }

    @Test
    void anOptOutIsRecordedAndEnded() {
        post("opt-out", Map.of()).expectStatus().isNoContent();
        assertThat(consents.refuses(wang).block()).isTrue();

        post("opt-in", Map.of("staff", number(onDuty.leader()))).expectStatus().isNoContent();
        assertThat(consents.refuses(wang).block()).isFalse();
        assertThat(trail())
                .extracting(AuditEntry::deed)
                .containsExactly("end opt-out", "record opt-out");
    }

    @Test
    void malformedCallsChangeNothing() {
        post("stance", Map.of()).expectStatus().isBadRequest();
        post("stance", Map.of("stance", "angry")).expectStatus().isBadRequest();
        post("stance", Map.of("stance", "refuses", "words", "嗯".repeat(501)))
                .expectStatus()
                .isBadRequest();
        post("hold", Map.of("until", "2026-12-04")).expectStatus().isBadRequest();
        assertThat(trail()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"lift-hold", "opt-out", "opt-in"})
    void nobodyIsNotFoundAndNobodysStaffIsRefused(String deed) {
        http.post().uri("/api/owners/4711/" + deed).exchange().expectStatus().isNotFound();
        post(deed, Map.of("staff", 4711)).expectStatus().isEqualTo(422);
        post(deed, Map.of("staff", number(onDuty.frontDesk()))).expectStatus().isForbidden();
        assertThat(trail()).isEmpty();
    }

    private List<AuditEntry> trail() {
        return Objects.requireNonNull(
                audit.of("owner", String.valueOf(wang.value()), 9).collectList().block());
    }

    private static long number(StaffMember member) {
        return member.id().value();
    }

    private WebTestClient.ResponseSpec post(String deed, Map<String, ?> body) {
        return http.post()
                .uri("/api/owners/{owner}/{deed}", wang.value(), deed)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
