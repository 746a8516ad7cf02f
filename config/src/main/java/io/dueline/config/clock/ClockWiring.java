package io.dueline.config.clock;

import io.dueline.notifier.schedule.MovableClock;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.nio.file.Path;
import java.time.Clock;

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
    DemoClock demoClock(
            @Value("${dueline.embedded.data}") Path data, @Value("${dueline.clock}") String start) {
        return DemoClock.started(start, new ClockFile(data.resolve("clock")), Clock.systemUTC());
    }

    @Bean
    @ConditionalOnProperty(name = "dueline.mode", havingValue = "demo")
    MovableClock movableClock(DemoClock demo) {
        return demo.clock();
    }
}
