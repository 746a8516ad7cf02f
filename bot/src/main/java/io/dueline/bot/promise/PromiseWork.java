package io.dueline.bot.promise;

import io.dueline.notifier.billing.Payment;
import io.dueline.notifier.billing.PaymentBooked;
import io.dueline.notifier.schedule.Recurring;
import io.dueline.notifier.schedule.Wakeups;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// When promises are looked at: as their grace ends, and as soon as money comes in.
@Configuration(proxyBeanMethods = false)
class PromiseWork {

    private static final String NAME = "promises";

    @Bean
    Recurring settlingPromises(Settling settling, PromiseSettings settings) {
        return new Recurring(NAME, settings.rest(), settling::tick);
    }

    @Bean
    PaymentBooked promiseWatch(PromiseRows rows, Wakeups wakeups, Clock clock) {
        return payment -> look(payment, rows, wakeups, clock);
    }

    private static Mono<Void> look(
            Payment payment, PromiseRows rows, Wakeups wakeups, Clock clock) {
        return rows.lookNow(payment.owner(), clock.instant())
                .filter(open -> open > 0)
                .flatMap(_ -> wakeups.wake(NAME));
    }
}
