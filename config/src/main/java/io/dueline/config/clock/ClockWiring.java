package io.dueline.config.clock;

import io.dueline.config.start.ClockStart;
import io.dueline.notifier.schedule.MovableClock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;

/// Chooses the clock.
@Configuration(proxyBeanMethods = false)
class ClockWiring {

    @Bean
    @ConditionalOnProperty(name = "dueline.mode", havingValue = "production")
    Clock realClock() {
        return Clock.systemUTC();
    }

    @Bean
    @ConditionalOnProperty(name = "dueline.mode", havingValue = "demo")
    MovableClock movableClock(
            @Value("${dueline.embedded.data}") Path data, @Value("${dueline.clock}") String start) {
        return movable(start, new ClockFile(data.resolve("clock")), Clock.systemUTC());
    }

    static MovableClock movable(String start, ClockFile file, Clock real) {
        var lead = start.isBlank() ? file.lead() : leadOf(start, real);
        var clock = MovableClock.startingAt(real.instant().plus(lead), ZoneOffset.UTC);
        if (!start.isBlank()) {
            file.keep(lead);
        }
        clock.onJump(() -> file.keep(Duration.between(real.instant(), clock.instant())));
        return clock;
    }

    private static Duration leadOf(String start, Clock real) {
        return Duration.between(real.instant(), ClockStart.of(start));
    }
}
