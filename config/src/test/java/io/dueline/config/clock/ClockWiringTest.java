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
    void aClockThatLaggedBehindReturnsToRealTime() {
        started("2001-01-01T00:00Z");

        assertThat(started("").instant()).isCloseTo(real.instant(), slack());
    }

    @Test
    void withoutAnyWishTheClockIsReal() {
        assertThat(started("").instant()).isCloseTo(real.instant(), slack());
        assertThat(started("").getZone()).isEqualTo(ZoneOffset.UTC);
    }

    private MovableClock started(String start) {
        return ClockWiring.movable(start, new ClockFile(folder.resolve("clock")), real);
    }

    private static TemporalUnitOffset slack() {
        return within(20, ChronoUnit.SECONDS);
    }
}
