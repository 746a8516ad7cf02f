package io.dueline.admin.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.notifier.schedule.MovableClock;
import io.dueline.testing.FeatureTest;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import reactor.core.publisher.Flux;

import java.time.Duration;
import java.util.stream.IntStream;

@FeatureTest
class SignInThrottleTest {

    private static final String HERE = "192.0.2.1";

    @Autowired private SignInThrottle throttle;
    @Autowired private MovableClock clock;

    @Test
    void fiveFailuresAreFreeAndThenTheWaitGrows() {
        assertThat(tries("lina", HERE, 5)).isEqualTo(5);
        assertThat(admits("lina", HERE)).isFalse();
        later(Duration.ofSeconds(10));
        assertThat(admits("lina", HERE)).isTrue();
        later(Duration.ofSeconds(10));
        assertThat(admits("lina", HERE)).isFalse();
        later(Duration.ofSeconds(10));
        assertThat(admits("lina", HERE)).isTrue();
    }

    @Test
    void waitingInVainDoesNotLengthenTheWait() {
        tries("lina", HERE, 5);
        assertThat(tries("lina", HERE, 20)).isZero();
        later(Duration.ofSeconds(10));
        assertThat(admits("lina", HERE)).isTrue();
    }

    @Test
    void nobodyLocksAColleagueOut() {
        tries("lina", HERE, 10);
        assertThat(admits("lina", "198.51.100.7")).isTrue();
        assertThat(admits("wang", HERE)).isTrue();
    }

    @Test
    void oneAddressCannotTryAllLogins() {
        int admitted = IntStream.range(0, 60).map(i -> tries("login" + i, HERE, 1)).sum();
        assertThat(admitted).isEqualTo(30);
    }

    @Test
    void manyAddressesCannotTryOneLogin() {
        int admitted = IntStream.range(0, 80).map(i -> tries("lina", "192.0.2." + i, 1)).sum();
        assertThat(admitted).isEqualTo(50);
    }

    @Test
    void manyAtOnceCountAsMany() {
        var admitted =
                Flux.range(0, 40)
                        .flatMap(_ -> throttle.admits("lina", HERE), 8)
                        .filter(yes -> yes)
                        .count()
                        .block();
        assertThat(admitted).isEqualTo(5);
    }

    @Test
    void successAndADayForgetTheFailures() {
        tries("lina", HERE, 5);
        throttle.succeeded("lina", HERE).block();
        assertThat(tries("lina", HERE, 5)).isEqualTo(5);
        later(Duration.ofHours(25));
        assertThat(tries("lina", HERE, 5)).isEqualTo(5);
    }

    private int tries(String login, String address, int times) {
        return (int) IntStream.range(0, times).filter(_ -> admits(login, address)).count();
    }

    private boolean admits(String login, String address) {
        return Boolean.TRUE.equals(throttle.admits(login, address).block());
    }

    private void later(Duration time) {
        clock.jumpTo(clock.instant().plus(time));
    }
}
