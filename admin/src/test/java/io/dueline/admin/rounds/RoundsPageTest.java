package io.dueline.admin.rounds;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.campaign.Round;
import io.dueline.notifier.campaign.Rounds;
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

import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class})
class RoundsPageTest {

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private Estate estate;
    @Autowired private Rounds rounds;
    @Autowired private Holds holds;
    @Autowired private AuditTrail trail;

    private StaffMember lina;

    @BeforeEach
    void comesToWork() {
        lina = onDuty.assistant();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void withoutAnEstateItSaysWhatToDo(String language) {
        assertThat(page(language)).contains("class=\"empty\"").doesNotContain("??");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aRoundSaysBeforehandWhatItWouldDo(String language) {
        estate.owing(Cast.CHEN_WEI, yuan(1280));
        var held = estate.owing(Cast.WANG_FANG, yuan(500));
        holds.place(new Hold(held.id(), Hold.Kind.SPECIAL, null, "staff:1")).block();
        assertThat(page(language))
                .contains("¥1,780", "¥1,280", "500.00", "action=\"/rounds\"")
                .doesNotContain("??");
    }

    @Test
    void anAssistantStartsARoundOnce() {
        estate.owing(Cast.CHEN_WEI, yuan(1280));
        start(onDuty.browserOf(browser, lina));
        start(onDuty.browserOf(browser, lina));
        assertThat(rounds.of(estate.community().id()).map(Round::startedBy).collectList().block())
                .containsExactly("staff:" + lina.id().value());
        assertThat(trail.latest(9).map(AuditEntry::deed).collectList().block())
                .containsExactly("start round");
    }

    @Test
    void nobodyStartsARoundUnknown() {
        estate.owing(Cast.CHEN_WEI, yuan(1280));
        browser.post().uri("/rounds").exchange().expectStatus().is4xxClientError();
        assertThat(rounds.of(estate.community().id()).collectList().block()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void aRunningRoundShowsItsBoard(String language) {
        estate.owing(Cast.CHEN_WEI, yuan(1280));
        start(onDuty.browserOf(browser, lina));
        assertThat(page(language))
                .contains("class=\"bars\"", Cast.CHEN_WEI.unit())
                .doesNotContain("??", " style=");
    }

    private static void start(WebTestClient signedIn) {
        signedIn.post().uri("/rounds").exchange().expectStatus().is3xxRedirection();
    }

    private String page(String language) {
        return Objects.requireNonNull(
                onDuty.browserOf(browser, lina)
                        .get()
                        .uri("/rounds")
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
