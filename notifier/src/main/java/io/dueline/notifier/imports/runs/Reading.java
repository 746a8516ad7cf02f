package io.dueline.notifier.imports.runs;

import io.dueline.notifier.imports.columns.Headings;
import io.dueline.notifier.imports.reading.Judged;
import io.dueline.notifier.imports.reading.Read;
import io.dueline.notifier.imports.reading.SheetReader;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.sheet.SheetFault;
import io.dueline.notifier.imports.sheet.Sheets;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Reads the file of a run row by row and keeps the rows, batch by batch. Begun anew after an
/// interruption it reads from the top, because a row is judged by those before it, and keeps only
/// what is not kept yet.
@Component
class Reading {

    private static final int SUMS_NAMED = 20;

    private final Uploads uploads;
    private final Sheets sheets;
    private final ImportThreads threads;
    private final ImportSettings settings;
    private final RunRows runs;
    private final Batches batches;
    private final Readers readers;

    Reading(
            Uploads uploads,
            Sheets sheets,
            ImportThreads threads,
            ImportSettings settings,
            RunRows runs,
            Batches batches,
            Readers readers) {
        this.uploads = uploads;
        this.sheets = sheets;
        this.threads = threads;
        this.settings = settings;
        this.runs = runs;
        this.batches = batches;
        this.readers = readers;
    }

    Mono<ImportRun> carry(Step step) {
        return Mono.usingWhen(uploads.fetch(step.id()), file -> read(step, file), uploads::discard)
                .onErrorResume(SheetFault.class, fault -> batches.refuse(step, fault));
    }

    private Mono<ImportRun> read(Step step, Path file) {
        return headed(step, file)
                .flatMapMany(headed -> rows(headed, file))
                .concatMap(batch -> batches.keep(step, batch), 1)
                .then(Mono.defer(() -> batches.finish(step)));
    }

    private Mono<Step> headed(Step step, Path file) {
        return threads.call(() -> headings(file))
                .delayUntil(found -> headed(step, found))
                .then(Mono.defer(() -> runs.find(step.id())))
                .map(run -> new Step(run, step.community(), step.holder()));
    }

    private Mono<Void> headed(Step step, Headings found) {
        return runs.headed(step.id(), found.kind(step.run().kind()), found.line());
    }

    private Headings headings(Path file) throws IOException {
        try (var sheet = sheets.open(file)) {
            return SheetReader.headings(sheet);
        }
    }

    /// The rows in batches, with what has been counted up to the end of each.
    private Flux<Batch> rows(Step step, Path file) {
        var reader = new SheetReader(readers.of(step.run(), step.community()), settings.maxRows());
        var so = new SoFar();
        return threads.stream(() -> sheets.open(file), reader::rows)
                .buffer(settings.batchRows())
                .map(so::with);
    }

    /// Counts the rows as they go by. Used by one subscriber.
    private static final class SoFar {

        private int rows;
        private int sums;
        private final List<Integer> sumRows = new ArrayList<>();

        Batch with(List<Read> read) {
            for (var one : read) {
                rows++;
                if (one.judged() instanceof Judged.Sum) {
                    sums++;
                    name(one.row());
                }
            }
            return new Batch(read, rows - sums, sums, List.copyOf(sumRows));
        }

        private void name(int row) {
            if (sumRows.size() < SUMS_NAMED) {
                sumRows.add(row);
            }
        }
    }
}
