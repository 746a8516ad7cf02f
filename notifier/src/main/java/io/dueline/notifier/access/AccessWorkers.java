package io.dueline.notifier.access;

import io.dueline.notifier.schedule.Recurring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

@Configuration(proxyBeanMethods = false)
class AccessWorkers {

    private static final Duration LOOK = Duration.ofMinutes(10);

    @Bean
    Recurring oldAnswers(FirstAnswers answers) {
        return new Recurring("access-old-answers", LOOK, answers::forgetOld);
    }
}
