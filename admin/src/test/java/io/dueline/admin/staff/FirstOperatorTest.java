package io.dueline.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.owner.Language;
import io.dueline.testing.FeatureTest;
import io.dueline.testing.LogCanaries;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.util.Objects;

@FeatureTest
@TestPropertySource(
        properties = {
            "dueline.staff.first-login=Zhou",
            "dueline.staff.first-password=correct horse battery"
        })
class FirstOperatorTest {

    @Autowired private FirstOperator first;
    @Autowired private StaffMembers members;
    @Autowired private SignIn signIn;
    @Autowired private AuditTrail trail;
    @Autowired private WebTestClient browser;

    @Test
    void whereNobodyWorksTheOperatorIsHired() {
        var hired = first.hire().blockOptional().orElseThrow();

        assertThat(hired.role()).isEqualTo(Role.OPERATOR);
        assertThat(hired.passwordGiven()).isFalse();
        assertThat(signIn.attempt(new SignIn.Try("zhou", "correct horse battery", "1")).block())
                .isInstanceOf(SignInOutcome.SignedIn.class);
        assertThat(trail.latest(1).map(AuditEntry::deed).blockFirst())
                .isEqualTo("hire staff member");
    }

    @Test
    void whereSomebodyWorksNobodyIsHiredOrChanged() {
        var lina = new NewStaffMember("zhou", "李娜", Role.ASSISTANT, "another horse", Language.EN);
        var before = members.hire(lina).block();

        assertThat(first.hire().block()).isNull();

        assertThat(members.all().collectList().block()).containsExactly(before);
        assertThat(signIn.attempt(new SignIn.Try("zhou", "another horse", "1")).block())
                .isInstanceOf(SignInOutcome.SignedIn.class);
    }

    @Test
    void whereNobodyWorksTheLogAndTheSignInSayWhatToSet() {
        try (var log = LogCanaries.listening()) {
            first.tell().block();
            assertThat(log.heard())
                    .anyMatch(line -> line.contains("DUELINE_OPERATOR_LOGIN"))
                    .anyMatch(line -> line.contains("DUELINE_OPERATOR_PASSWORD"));
        }
        assertThat(signInPage()).contains("DUELINE_OPERATOR_LOGIN", "Nobody works here yet");
    }

    @Test
    void whereSomebodyWorksNothingIsSaid() {
        first.hire().block();

        try (var log = LogCanaries.listening()) {
            first.tell().block();
            assertThat(log.heard()).noneMatch(line -> line.contains("DUELINE_OPERATOR"));
        }
        assertThat(signInPage()).doesNotContain("DUELINE_OPERATOR", "??");
    }

    private String signInPage() {
        return Objects.requireNonNull(
                browser.get()
                        .uri("/sign-in")
                        .header("Accept-Language", "en")
                        .exchange()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
