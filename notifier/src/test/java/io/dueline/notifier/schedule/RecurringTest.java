package io.dueline.notifier.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.testing.Cast;
import io.dueline.testing.LogCanaries;

import org.junit.jupiter.api.Test;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.scheduler.VirtualTimeScheduler;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

class RecurringTest {

    private static final Duration REST = Duration.ofSeconds(10);

    private final AtomicInteger rounds = new AtomicInteger();

    @Test
    void itComesRoundAfterItsRest() {
        withVirtualTime(
                time -> {
                    var worker = worker(0);
                    worker.start();
                    time.advanceTimeBy(Duration.ofSeconds(35));
                    assertThat(rounds).hasValue(4);
                });
    }

    @Test
    void whatDidSomethingGoesOnAtOnce() {
        withVirtualTime(
                time -> {
                    var worker =
                            new Recurring(
                                    "busy",
                                    REST,
                                    () -> Mono.just(rounds.incrementAndGet() < 5 ? 1 : 0));
                    worker.start();
                    assertThat(rounds).hasValue(5);
                });
    }

    @Test
    void aHintCutsTheRestShort() {
        withVirtualTime(
                time -> {
                    var worker = worker(0);
                    worker.start();
                    worker.wake();
                    assertThat(rounds).hasValue(2);
                });
    }

    @Test
    void aFailedRoundIsNotTheLast() {
        withVirtualTime(
                time -> {
                    failing("once more").start();
                    time.advanceTimeBy(Duration.ofSeconds(6));
                    assertThat(rounds).hasValue(2);
                });
    }

    @Test
    void aFailedRoundIsLoggedWithoutWhatItQuotes() {
        try (var log = LogCanaries.listening()) {
            withVirtualTime(_ -> failing("unreadable: " + Cast.CHEN_WEI.fullName()).start());

            log.assertNoneSang("unreadable");
            assertThat(log.heard())
                    .filteredOn(line -> line.contains("worker failing failed"))
                    .singleElement()
                    .asString()
                    .contains("java.lang.IllegalStateException", "\n\tat " + getClass().getName());
        }
    }

    @Test
    void aStoppingWorkerFinishesItsRound() {
        var finish = Sinks.<Integer>one();
        var stopped = new AtomicBoolean();
        var worker =
                new Recurring(
                        "slow",
                        REST,
                        () -> {
                            rounds.incrementAndGet();
                            return finish.asMono();
                        });
        worker.start();
        worker.stop(Duration.ofMinutes(1)).subscribe(_ -> {}, _ -> {}, () -> stopped.set(true));
        assertThat(stopped).isFalse();

        finish.tryEmitValue(1);
        assertThat(stopped).isTrue();
        assertThat(rounds).hasValue(1);
    }

    private Recurring failing(String message) {
        return new Recurring(
                "failing",
                REST,
                () -> {
                    rounds.incrementAndGet();
                    return Mono.error(new IllegalStateException(message));
                });
    }

    private Recurring worker(int done) {
        return new Recurring(
                "quiet",
                REST,
                () -> {
                    rounds.incrementAndGet();
                    return Mono.just(done);
                });
    }

    private static void withVirtualTime(Consumer<VirtualTimeScheduler> story) {
        var time = VirtualTimeScheduler.getOrSet();
        try {
            story.accept(time);
        } finally {
            VirtualTimeScheduler.reset();
        }
    }
}
