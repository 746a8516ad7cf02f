package io.dueline.admin.cases;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.bot.cases.Cases;
import io.dueline.bot.cases.NewCase;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.StanceChange;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.Tables;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.util.Map;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class, Tables.class})
class CaseDeedsApiTest {

    @Autowired WebTestClient http;
    @Autowired OnDuty onDuty;
    @Autowired Cases cases;
    @Autowired Stances stances;
    @Autowired AuditTrail audit;
    @Autowired Estate estate;
    @Autowired Tables tables;

    private OwnerId wang;

    @BeforeEach
    void sheRefusesBecauseOfTheLift() {
        wang = estate.owing(Cast.WANG_FANG, yuan(3840)).id();
        cases.open(new NewCase(wang, Topic.ELEVATOR, null, "电梯坏了，不交", null, true, false)).block();
        stances.set(
                        new StanceChange(
                                wang,
                                Stance.REFUSES,
                                null,
                                "refused_for_elevator",
                                null,
                                null,
                                "bot"))
                .block();
    }

    @Test
    void machinesReportLikeTeams() {
        ok("accept", Map.of()).jsonPath("$.found.status").isEqualTo("accepted");
        ok("note", Map.of("words", "已下单配件"))
                .jsonPath("$.history[3].words")
                .isEqualTo("已下单配件")
                .jsonPath("$.history[3].by")
                .isEqualTo("api");
        ok("done", Map.of("words", "已更换"))
                .jsonPath("$.found.status")
                .isEqualTo("done")
                .jsonPath("$.history[5].kind")
                .isEqualTo("asked");
        post("note", Map.of("words", " ")).expectStatus().isBadRequest();

        assertThat(audit.latest(9).map(AuditEntry::deed).collectList().block())
                .containsExactly("done case", "note case", "accept case");
        assertThat(audit.latest(9).collectList().block())
                .allMatch(entry -> entry.who() == null)
                .allMatch(entry -> "api".equals(entry.detail().get("by")));
    }

    @Test
    void fixedFreesTheOwnerAsOnThePage() {
        var lina = onDuty.assistant();
        ok("fixed", Map.of("staff", lina.id().value()))
                .jsonPath("$.found.status")
                .isEqualTo("closed");

        assertThat(Objects.requireNonNull(stances.of(wang).block()).stance())
                .isEqualTo(Stance.UNDECIDED);
        assertThat(tables.texts("select purpose as value from outbound_message order by id"))
                .endsWith("CAUSE_FIXED");
        assertThat(audit.latest(1).collectList().block())
                .singleElement()
                .returns("fixed case", AuditEntry::deed)
                .returns(lina.id(), AuditEntry::who);
    }

    @Test
    void notFixedOpensAgainAndAClosedCaseRefusesIt() {
        ok("done", Map.of());
        ok("not-fixed", Map.of("words", "又停了"))
                .jsonPath("$.found.status")
                .isEqualTo("open")
                .jsonPath("$.found.level")
                .isEqualTo(2);
        ok("fixed", Map.of());

        post("not-fixed", Map.of()).expectStatus().isEqualTo(409);
        post("note", Map.of("words", "已下单配件")).expectStatus().isEqualTo(409);
    }

    @Test
    void nobodysNumberAndNobodysCaseAreRefused() {
        post("fixed", Map.of("staff", 4711)).expectStatus().isEqualTo(422);
        http.post().uri("/api/cases/C-9999/fixed").exchange().expectStatus().isNotFound();
        assertThat(audit.latest(1).collectList().block()).isEmpty();
    }

    private WebTestClient.BodyContentSpec ok(String deed, Map<String, ?> body) {
        return post(deed, body).expectStatus().isOk().expectBody();
    }

    private WebTestClient.ResponseSpec post(String deed, Map<String, ?> body) {
        return http.post()
                .uri("/api/cases/C-1001/" + deed)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
