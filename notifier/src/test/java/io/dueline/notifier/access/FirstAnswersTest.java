package io.dueline.notifier.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.access.Turn.Answered;
import io.dueline.notifier.access.Turn.Different;
import io.dueline.notifier.access.Turn.UnderWay;
import io.dueline.notifier.access.Turn.Yours;
import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.FeatureContext;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import reactor.core.publisher.Flux;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

@FeatureTest
class FirstAnswersTest {

    private static final Answer BOOKED = new Answer(201, "application/json", bytes("{\"id\":1}"));

    @Autowired FirstAnswers answers;
    @Autowired MovableClock clock;

    @Test
    void theFirstAnswerIsGivenAgain() {
        answers.keep(begin("k", "a"), BOOKED).block();

        assertThat(turn("k", "a"))
                .isInstanceOfSatisfying(
                        Answered.class,
                        again -> {
                            assertThat(again.answer().status()).isEqualTo(201);
                            assertThat(again.answer().body()).isEqualTo(BOOKED.body());
                        });
    }

    @Test
    void theSameNumberForAnotherRequestIsNoticed() {
        var first = begin("k", "a");
        assertThat(turn("k", "b")).isInstanceOf(Different.class);
        answers.keep(first, BOOKED).block();
        assertThat(turn("k", "b")).isInstanceOf(Different.class);
    }

    @Test
    void twoCallersMayChooseTheSameNumber() {
        begin("k", "a");
        var other = Repeatable.of("key:2", "k", "POST /api/payments", bytes("a"));
        assertThat(answers.turnOf(other).block()).isInstanceOf(Yours.class);
    }

    @Test
    void ofManyAtOnceOneBegins() {
        var turns =
                Flux.range(0, 20)
                        .flatMap(_ -> answers.turnOf(request("k", "a")), 20)
                        .collectList()
                        .block();

        assertThat(Objects.requireNonNull(turns)).filteredOn(Yours.class::isInstance).hasSize(1);
        assertThat(turns).filteredOn(UnderWay.class::isInstance).hasSize(19);
    }

    @Test
    void oneThatDiedBlocksNoLongerThanItsLease() {
        var dead = begin("k", "a");
        clock.jumpTo(FeatureContext.START.plusSeconds(60));
        assertThat(turn("k", "a")).isInstanceOf(UnderWay.class);

        clock.jumpTo(FeatureContext.START.plusSeconds(61));
        assertThat(turn("k", "b")).isInstanceOf(Different.class);
        var next = begin("k", "a");
        answers.keep(dead, new Answer(500, null, new byte[0])).block();
        assertThat(turn("k", "a")).isInstanceOf(UnderWay.class);
        answers.keep(next, BOOKED).block();
        assertThat(turn("k", "a")).isInstanceOf(Answered.class);
    }

    @Test
    void aTurnGivenBackIsTakenAnew() {
        answers.giveBack(begin("k", "a")).block();
        assertThat(turn("k", "b")).isInstanceOf(Yours.class);
    }

    @Test
    void afterADayANumberIsFree() {
        answers.keep(begin("k", "a"), BOOKED).block();
        clock.jumpTo(FeatureContext.START.plus(Duration.ofHours(24)));
        assertThat(turn("k", "a")).isInstanceOf(Answered.class);
        assertThat(answers.forgetOld().block()).isZero();

        clock.jumpTo(FeatureContext.START.plus(Duration.ofHours(24)).plusSeconds(1));
        assertThat(turn("k", "b")).isInstanceOf(Yours.class);
        clock.jumpTo(FeatureContext.START.plus(Duration.ofHours(49)));
        assertThat(answers.forgetOld().block()).isEqualTo(1);
    }

    private Yours begin(String key, String body) {
        return (Yours) turn(key, body);
    }

    private Turn turn(String key, String body) {
        return Objects.requireNonNull(answers.turnOf(request(key, body)).block());
    }

    private static Repeatable request(String key, String body) {
        return Repeatable.of("key:1", key, "POST /api/payments", bytes(body));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
