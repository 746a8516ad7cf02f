package io.dueline.notifier.imports.runs;

import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.ImportRun.Decision;
import io.dueline.notifier.imports.run.ImportRun.State;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.schedule.Wakeups;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.function.Function;

/// Carries out what somebody decides about a run, if it still stands as they saw it.
@Component
class Decisions {

    private final RunRows runs;
    private final LineRows lines;
    private final ChunkRows chunks;
    private final Wakeups wakeups;
    private final Live live;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Decisions(
            RunRows runs,
            LineRows lines,
            ChunkRows chunks,
            Wakeups wakeups,
            Live live,
            TransactionalOperator transaction,
            Clock clock) {
        this.runs = runs;
        this.lines = lines;
        this.chunks = chunks;
        this.wakeups = wakeups;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<ImportRun> commit(long id, String by) {
        return changed(id, run -> run.state() == State.READY ? commit(run, by) : Mono.just(run));
    }

    Mono<ImportRun> discard(long id, String by) {
        return changed(id, run -> mayBeDiscarded(run) ? discard(run, by) : Mono.just(run));
    }

    Mono<ImportRun> goOn(long id) {
        return changed(id, run -> run.canGoOn() ? goOn(run) : Mono.just(run));
    }

    private Mono<ImportRun> changed(long id, Function<ImportRun, Mono<ImportRun>> change) {
        return runs.lock(id)
                .flatMap(change)
                .delayUntil(_ -> wakeups.wake(Runs.WORKER))
                .delayUntil(run -> live.changed(Topic.IMPORT, run.id()))
                .as(transaction::transactional);
    }

    private Mono<ImportRun> commit(ImportRun run, String by) {
        return runs.decided(run.id(), new Decision(by, clock.instant()))
                .then(Mono.defer(() -> runs.become(run.id(), State.COMMITTING)));
    }

    private Mono<ImportRun> discard(ImportRun run, String by) {
        return runs.decided(run.id(), new Decision(by, clock.instant()))
                .then(Mono.defer(() -> lines.delete(run.id())))
                .then(Mono.defer(() -> chunks.delete(run.id())))
                .then(Mono.defer(() -> runs.end(run.id(), State.DISCARDED, clock.instant())));
    }

    private Mono<ImportRun> goOn(ImportRun run) {
        if (run.isDecided()) {
            return runs.goOn(run.id(), State.COMMITTING);
        }
        return chunks.count(run.id())
                .map(count -> count > 0 ? State.READING : State.WEIGHING)
                .flatMap(state -> runs.goOn(run.id(), state));
    }

    private static boolean mayBeDiscarded(ImportRun run) {
        return switch (run.state()) {
            case READING, WEIGHING, READY -> true;
            case FAILED -> !run.isDecided();
            case COMMITTING, DONE, DISCARDED -> false;
        };
    }
}
