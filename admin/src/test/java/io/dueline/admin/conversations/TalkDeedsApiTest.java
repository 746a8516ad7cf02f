package io.dueline.admin.conversations;

import static io.dueline.testing.Cast.CHEN_WEI;
import static io.dueline.testing.Cast.LI_NA;
import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.admin.staff.StaffMembers;
import io.dueline.bot.conversation.ConversationState;
import io.dueline.bot.conversation.ConversationState.TakenByStaff;
import io.dueline.bot.conversation.Conversations;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Revocation;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.util.List;
import java.util.Map;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class})
class TalkDeedsApiTest {

    @Autowired WebTestClient http;
    @Autowired OnDuty onDuty;
    @Autowired StaffMembers members;
    @Autowired Conversations conversations;
    @Autowired Consents consents;
    @Autowired AuditTrail audit;
    @Autowired Estate estate;

    private OwnerId chen;

    @BeforeEach
    void heOwes() {
        chen = estate.owing(CHEN_WEI, yuan(1280)).id();
    }

    @Test
    void replyTakesAndHandBackGivesBackInTheNameOfWhoIsNamed() {
        var lina = onDuty.assistant();
        post(chen, "reply", Map.of("text", "您好", "staff", number(lina)))
                .expectStatus()
                .isAccepted();
        assertThat(state())
                .isInstanceOfSatisfying(
                        TakenByStaff.class,
                        taken -> assertThat(taken.staff()).isEqualTo(number(lina)));

        post(chen, "hand-back", Map.of("staff", number(lina))).expectStatus().isNoContent();
        assertThat(state()).isInstanceOf(ConversationState.Idle.class);
        assertThat(trail())
                .extracting(AuditEntry::deed)
                .containsExactly("hand-back conversation", "reply owner");
        assertThat(trail())
                .allSatisfy(entry -> assertThat(entry.who()).isEqualTo(lina.id()))
                .allSatisfy(entry -> assertThat(entry.detail()).containsEntry("by", "api"));
    }

    @Test
    void whatAProgramDoesForNobodyIsNotedAsSuch() {
        post(chen, "take", Map.of()).expectStatus().isOk();

        assertThat(trail())
                .singleElement()
                .returns(null, AuditEntry::who)
                .returns(Map.of("by", "api"), AuditEntry::detail);
    }

    @Test
    void whatAColleagueHasIsNotTaken() {
        var wang = onDuty.leader();
        conversations.take(chen, number(wang)).block();

        post(chen, "take", Map.of("staff", number(onDuty.assistant())))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.type")
                .value(type -> assertThat(String.valueOf(type)).endsWith("taken-by-colleague"))
                .jsonPath("$.staff")
                .isEqualTo((int) number(wang));
        assertThat(trail()).isEmpty();
    }

    @Test
    void whoIsNamedMustWorkHereAndHaveTheDuty() {
        var gone = onDuty.assistant();
        members.disable(gone.id()).block();

        for (var nobody : List.of(4711L, number(gone))) {
            post(chen, "reply", Map.of("text", "您好", "staff", nobody))
                    .expectStatus()
                    .isEqualTo(422)
                    .expectBody()
                    .jsonPath("$.errors[0].field")
                    .isEqualTo("staff");
        }
        post(chen, "take", Map.of("staff", number(onDuty.operator()))).expectStatus().isForbidden();
        assertThat(state()).isInstanceOf(ConversationState.Idle.class);
        assertThat(trail()).isEmpty();
    }

    @Test
    void wrongRepliesAreRefused() {
        var li = estate.owing(LI_NA, yuan(1280)).id();
        consents.optOut(new Revocation(li, null, Revocation.Source.STAFF, null)).block();

        post(li, "reply", Map.of("text", "您好")).expectStatus().isEqualTo(409);
        post(li, "reply", Map.of("text", " ")).expectStatus().isBadRequest();
        post(new OwnerId(999), "reply", Map.of("text", "您好")).expectStatus().isNotFound();
    }

    private ConversationState state() {
        return Objects.requireNonNull(conversations.of(chen).block());
    }

    private List<AuditEntry> trail() {
        return Objects.requireNonNull(
                audit.of("owner", String.valueOf(chen.value()), 9).collectList().block());
    }

    private static long number(StaffMember member) {
        return member.id().value();
    }

    private WebTestClient.ResponseSpec post(OwnerId owner, String deed, Map<String, ?> body) {
        return http.post()
                .uri("/api/conversations/{owner}/{deed}", owner.value(), deed)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }
}
