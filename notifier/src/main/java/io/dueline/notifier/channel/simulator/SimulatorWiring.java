package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.schedule.Recurring;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

/// The worker of the simulated carrier.
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "dueline.simulator.enabled", matchIfMissing = true)
class SimulatorWiring {

    private static final Duration LOOK = Duration.ofSeconds(1);

    @Bean
    Recurring simulatorReceipts(CarrierReceipts receipts) {
        return new Recurring(SimulatorChannel.NAME, LOOK, receipts::tick);
    }
}
