package io.dueline.notifier.outbox;

import io.dueline.notifier.schedule.Recurring;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Clock;
import java.time.Duration;

/// One worker a lane, so that a slow round never keeps answers waiting, and one that notices
/// messages whose result was lost.
@Configuration(proxyBeanMethods = false)
class OutboxWorkers {

    private static final Logger log = LoggerFactory.getLogger(OutboxWorkers.class);
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration SWEEP = Duration.ofSeconds(30);

    @Bean
    Recurring answersRelay(Relay relay) {
        return new Recurring(Lane.ANSWERS.worker(), LOOK, () -> relay.tick(Lane.ANSWERS));
    }

    @Bean
    Recurring bulkRelay(Relay relay) {
        return new Recurring(Lane.BULK.worker(), LOOK, () -> relay.tick(Lane.BULK));
    }

    @Bean
    Recurring lostResults(AttemptRows rows, Clock clock) {
        return new Recurring(
                "outbox-lost-results",
                SWEEP,
                () ->
                        rows.doubtAllBeyondLease(clock.instant())
                                .doOnNext(OutboxWorkers::note)
                                .thenReturn(0));
    }

    private static void note(long lost) {
        if (lost > 0) {
            log.warn("{} messages are in doubt: their result was never recorded", lost);
        }
    }
}
