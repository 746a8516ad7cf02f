package io.dueline.admin.promises;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.AuditEntry;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.OnDuty;
import io.dueline.bot.promise.NewPromise;
import io.dueline.bot.promise.Promises;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class})
class PromisesPageTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private Estate estate;
    @Autowired private Promises promises;
    @Autowired private AuditTrail trail;
    @Autowired private MovableClock clock;

    @Autowired
    @Qualifier("settlingPromises")
    private Recurring settling;

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void withoutPromisesItSaysSo(String language) {
        estate.community();
        assertThat(page(language)).contains("class=\"empty\"").doesNotContain("??");
    }

    @Test
    void promisesStandUnderTheirDayWithItsMoney() {
        promise(Cast.CHEN_WEI, 1280, FRIDAY);
        promise(Cast.WANG_FANG, 500, FRIDAY);
        assertThat(page("zh"))
                .contains("3 天后 周五 11月27日", "¥1,780.00", "¥1,280.00", "下周五交", "/owners/")
                .doesNotContain("??");
        assertThat(page("en")).contains("2 owners").doesNotContain("??");
    }

    @Test
    void whatHasPassedItsDayComesFirst() {
        promise(Cast.CHEN_WEI, 1280, FRIDAY);
        promise(Cast.WANG_FANG, 500, FRIDAY.plusDays(3));
        clock.jumpTo(clock.instant().plus(Duration.ofDays(4)));
        var page = page("zh");
        assertThat(page).contains("已过期").containsOnlyOnce("chip red");
        assertThat(page.indexOf("陈伟")).isLessThan(page.indexOf("王芳"));
    }

    @Test
    void wordsNotKeptComeFirstWithWhatCanBeDone() {
        brokenBy(Cast.ZHOU_JIE);
        promise(Cast.CHEN_WEI, 1280, FRIDAY.plusDays(9));
        var page = page("zh");

        assertThat(page)
                .contains("未兑现", "第一次", "¥500.00", "/day\"", "/contact\"")
                .doesNotContain("??", " style=");
        assertThat(page.indexOf("周杰")).isLessThan(page.indexOf("陈伟"));
        assertThat(page("en")).contains("Not kept", "First time").doesNotContain("??");
    }

    @Test
    void aDayAgreedWithTheOwnerIsANewPromiseOfTheirs() {
        var zhou = brokenBy(Cast.ZHOU_JIE);
        assertThat(did(zhou, "day", "day", "2026-12-04")).isEqualTo("/promises?done=day");

        var made = Objects.requireNonNull(promises.open(zhou).block());
        assertThat(made.due()).isEqualTo(LocalDate.of(2026, 12, 4));
        assertThat(page("zh")).doesNotContain("未兑现");
        assertThat(deeds()).containsExactly("agree day");
    }

    @Test
    void aDayTooFarOrPastIsRefusedWithTheReason() {
        var zhou = brokenBy(Cast.ZHOU_JIE);

        assertThat(did(zhou, "day", "day", "2027-06-01")).isEqualTo("/promises?wrong=far");
        assertThat(did(zhou, "day", "day", "2026-11-01")).isEqualTo("/promises?wrong=past");
        assertThat(deeds()).isEmpty();
    }

    @Test
    void whoWasSpokenWithIsNoLongerWorkAndWhoWasNotStaysSo() {
        var zhou = brokenBy(Cast.ZHOU_JIE);
        did(zhou, "contact", "contact", "NO_ANSWER");
        assertThat(page("zh")).contains("未兑现");
        did(zhou, "contact", "contact", "CALLED");
        assertThat(page("zh")).doesNotContain("未兑现");
        assertThat(deeds()).containsExactly("log contact", "log contact");
    }

    @Test
    void nobodyActsUnknown() {
        var zhou = brokenBy(Cast.ZHOU_JIE);
        browser.post()
                .uri("/promises/" + zhou.value() + "/contact")
                .body(BodyInserters.fromFormData("contact", "CALLED"))
                .exchange()
                .expectStatus()
                .isForbidden();
        assertThat(deeds()).isEmpty();
    }

    /// Promised for yesterday but one, and nothing came.
    private OwnerId brokenBy(Cast person) {
        var owner = promise(person, 500, LocalDate.of(2026, 11, 24));
        clock.jumpTo(clock.instant().plus(Duration.ofDays(2)));
        while (Objects.requireNonNull(settling.tick().block()) > 0) {
            continue;
        }
        return owner;
    }

    private String did(OwnerId owner, String deed, String field, String value) {
        return Objects.toString(
                onDuty.browserOf(browser, onDuty.assistant())
                        .post()
                        .uri("/promises/" + owner.value() + "/" + deed)
                        .body(
                                BodyInserters.fromFormData(field, value)
                                        .with("back", "/promises?wrong=far"))
                        .exchange()
                        .expectStatus()
                        .is3xxRedirection()
                        .returnResult(Void.class)
                        .getResponseHeaders()
                        .getLocation());
    }

    private List<String> deeds() {
        return Objects.requireNonNull(trail.latest(9).map(AuditEntry::deed).collectList().block());
    }

    private OwnerId promise(Cast person, long yuan, LocalDate day) {
        var owner = estate.owing(person, yuan(yuan));
        promises.make(new NewPromise(owner.id(), null, day, "下周五交", null, "owner")).block();
        return owner.id();
    }

    private String page(String language) {
        return Objects.requireNonNull(
                onDuty.browserOf(browser, onDuty.assistant())
                        .get()
                        .uri("/promises")
                        .header("Accept-Language", language)
                        .exchange()
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody());
    }
}
