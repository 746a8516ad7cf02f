package io.dueline.notifier.imports.runs;

import io.dueline.notifier.imports.sheet.Sheets;
import io.dueline.notifier.schedule.Recurring;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.Duration;

@Configuration(proxyBeanMethods = false)
class ImportParts {

    private static final Duration LOOK = Duration.ofSeconds(5);

    @Bean
    Sheets sheets(ImportSettings settings) {
        return new Sheets(settings.maxUnpackedSize());
    }

    @Bean
    Recurring importsWorker(ImportWorker worker) {
        return new Recurring(Runs.WORKER, LOOK, worker::tick);
    }
}
