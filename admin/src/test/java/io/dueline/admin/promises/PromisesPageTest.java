package io.dueline.admin.promises;

import static io.dueline.testing.Estate.yuan;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.admin.staff.OnDuty;
import io.dueline.bot.promise.NewPromise;
import io.dueline.bot.promise.Promises;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.Cast;
import io.dueline.testing.Estate;
import io.dueline.testing.FakeCarrier;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;

@FeatureTest
@Import({Estate.class, FakeCarrier.class})
class PromisesPageTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Autowired private WebTestClient browser;
    @Autowired private OnDuty onDuty;
    @Autowired private Estate estate;
    @Autowired private Promises promises;
    @Autowired private MovableClock clock;

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
                .contains("3 天后 周五 11月27日", "¥1,780", "¥1,280", "下周五交", "/owners/")
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

    private void promise(Cast person, long yuan, LocalDate day) {
        var owner = estate.owing(person, yuan(yuan));
        promises.make(new NewPromise(owner.id(), null, day, "下周五交", null, "owner")).block();
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
