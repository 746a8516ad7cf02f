package io.dueline.notifier.campaign;

import io.dueline.notifier.cadence.CadencePolicy;
import io.dueline.notifier.schedule.Recurring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

@Configuration(proxyBeanMethods = false)
class CampaignParts {

    private static final Duration LOOK = Duration.ofSeconds(15);

    @Bean
    CadencePolicy cadencePolicy(CampaignSettings settings) {
        return new CadencePolicy(settings.messagesAWeek());
    }

    @Bean
    Recurring roundsWorker(RoundWorker worker) {
        return new Recurring(Rounds.WORKER, LOOK, worker::tick);
    }
}
