package io.dueline.notifier.imports.runs;

import io.dueline.notifier.imports.columns.Fault;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.runs.LineRows.Reach;
import io.dueline.notifier.imports.runs.RunRows.Standing;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;

/// Turns the pages of a run, owner by owner, each within one transaction with what is done on it.
@Component
class Pages {

    private final RunRows runs;
    private final LineRows lines;
    private final Readers readers;
    private final ImportSettings settings;
    private final Live live;

    Pages(RunRows runs, LineRows lines, Readers readers, ImportSettings settings, Live live) {
        this.runs = runs;
        this.lines = lines;
        this.readers = readers;
        this.settings = settings;
        this.live = live;
    }

    /// Empty behind the last one. Fails with [Superseded] if the run is not ours any more.
    Mono<Page> next(Step step) {
        return hold(step).flatMap(standing -> next(step, standing.handledUpTo()));
    }

    /// What was done on the page is kept; the next one begins behind it.
    Mono<ImportRun> turn(Page page, List<Fault> faults) {
        var reach = page.reach();
        return leaveOut(page, faults)
                .then(Mono.defer(() -> runs.handledUpTo(page.run(), reach.upTo(), reach.rows())))
                .then(Mono.defer(() -> runs.find(page.run())))
                .delayUntil(this::tell);
    }

    Mono<Void> tell(ImportRun run) {
        return live.changed(Topic.IMPORT, run.id());
    }

    Mono<Standing> hold(Step step) {
        return runs.hold(step.id(), step.run().state(), step.holder())
                .switchIfEmpty(Mono.error(Superseded::new));
    }

    private Mono<Page> next(Step step, String after) {
        return lines.reach(step.id(), after, settings.batchRows())
                .flatMap(reach -> page(step, after, reach));
    }

    private Mono<Page> page(Step step, String after, Reach reach) {
        return lines.good(step.id(), after, reach.upTo())
                .collectList()
                .map(rows -> readers.lines(step.run(), step.community(), rows))
                .map(read -> new Page(step, reach, read));
    }

    private Mono<Void> leaveOut(Page page, List<Fault> faults) {
        return faults.isEmpty() ? Mono.empty() : lines.leaveOut(page.run(), faults);
    }
}
