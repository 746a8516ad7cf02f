package io.dueline.notifier.billing.imports;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.nio.file.Path;
import java.util.Currency;
import java.util.List;

/// Reads a sheet twice, both times row by row: first to judge it, then for its good rows.
@Component
class SheetReading {

    private final Sheets sheets;
    private final ImportThreads threads;
    private final ImportSettings settings;

    SheetReading(Sheets sheets, ImportThreads threads, ImportSettings settings) {
        this.sheets = sheets;
        this.threads = threads;
        this.settings = settings;
    }

    Mono<Survey> survey(Path file, Currency currency) {
        return threads.call(
                () -> {
                    try (var sheet = sheets.open(file)) {
                        return new Surveyor(currency, settings.maxRows()).survey(sheet);
                    }
                });
    }

    Flux<List<ArrearsRow>> batches(Path file, Survey survey) {
        return threads.stream(() -> sheets.open(file), survey::good).buffer(settings.batchRows());
    }
}
