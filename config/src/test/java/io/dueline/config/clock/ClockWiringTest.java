package io.dueline.config.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.dueline.notifier.schedule.MovableClock;

import org.assertj.core.data.TemporalUnitOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

class ClockWiringTest {

    @TempDir Path folder;

    private final Clock real = Clock.systemUTC();

    @Test
    void theClockStartsWhereItIsTold() {
        var clock = started("2031-11-24T10:00+08:00");

        assertThat(clock.instant()).isCloseTo(Instant.parse("2031-11-24T02:00:00Z"), slack());
    }

    @Test
    void aRestartGoesOnFromTheLastJump() {
        started("").jumpTo(real.instant().plus(Duration.ofDays(40)));

        assertThat(started("").instant())
                .isCloseTo(real.instant().plus(Duration.ofDays(40)), slack());
    }

    @Test
    void aClockThatLagsBehindGoesOnThere() {
        started("2001-01-01T00:00Z").jumpTo(Instant.parse("2001-01-05T09:00:00Z"));

        assertThat(started("").instant()).isCloseTo(Instant.parse("2001-01-05T09:00:00Z"), slack());
    }

    @Test
    void theSameStartAgainDoesNotGoBack() {
        var wanted = "2001-01-01T00:00Z";
        started(wanted).jumpTo(Instant.parse("2001-01-05T09:00:00Z"));

        var again = demo(wanted);

        assertThat(again.clock().instant())
                .isCloseTo(Instant.parse("2001-01-05T09:00:00Z"), slack());
        assertThat(again.notFrom()).isEqualTo(Instant.parse("2001-01-01T00:00:00Z"));
    }

    @Test
    void aStartBeforeADemonstrationInRealTimeDoesNotGoBack() {
        started("");

        assertThat(started("2001-01-01T00:00Z").instant()).isCloseTo(real.instant(), slack());
    }

    @Test
    void aLaterStartIsGoneTo() {
        started("2001-01-01T00:00Z");

        var later = demo("2001-02-01T00:00Z");

        assertThat(later.clock().instant())
                .isCloseTo(Instant.parse("2001-02-01T00:00:00Z"), slack());
        assertThat(later.notFrom()).isNull();
    }

    @Test
    void withoutAnyWishTheClockIsReal() {
        assertThat(started("").instant()).isCloseTo(real.instant(), slack());
        assertThat(started("").getZone()).isEqualTo(ZoneOffset.UTC);
    }

    private MovableClock started(String start) {
        return demo(start).clock();
    }

    private DemoClock demo(String start) {
        return DemoClock.started(start, new ClockFile(folder.resolve("clock")), real);
    }

    private static TemporalUnitOffset slack() {
        return within(20, ChronoUnit.SECONDS);
    }
}
