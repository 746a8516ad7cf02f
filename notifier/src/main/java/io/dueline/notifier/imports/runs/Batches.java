package io.dueline.notifier.imports.runs;

import io.dueline.notifier.imports.columns.Fault;
import io.dueline.notifier.imports.lines.SheetLine;
import io.dueline.notifier.imports.plan.Known;
import io.dueline.notifier.imports.plan.Meant;
import io.dueline.notifier.imports.reading.Judged;
import io.dueline.notifier.imports.reading.Read;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.ImportRun.Failure;
import io.dueline.notifier.imports.run.ImportRun.State;
import io.dueline.notifier.imports.runs.LineRows.Kept;
import io.dueline.notifier.imports.runs.RunRows.Standing;
import io.dueline.notifier.imports.sheet.SheetFault;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// Keeps what is read of a run. Each batch is kept as a whole or not at all, together with how far
/// the reading has come.
@Component
class Batches {

    private static final String NOBODY = "";

    private final RunRows runs;
    private final LineRows lines;
    private final ChunkRows chunks;
    private final Knowledge knowledge;
    private final ImportSettings settings;
    private final Live live;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Batches(
            RunRows runs,
            LineRows lines,
            ChunkRows chunks,
            Knowledge knowledge,
            ImportSettings settings,
            Live live,
            TransactionalOperator transaction,
            Clock clock) {
        this.runs = runs;
        this.lines = lines;
        this.chunks = chunks;
        this.knowledge = knowledge;
        this.settings = settings;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Fails with [Superseded] if somebody else carries the run on by now, or it was thrown away.
    Mono<Boolean> keep(Step step, Batch batch) {
        return hold(step)
                .map(standing -> batch.behind(standing.readUpTo()))
                .filter(fresh -> !fresh.isEmpty())
                .delayUntil(fresh -> keep(step, fresh))
                .then(Mono.defer(() -> note(step, batch)))
                .then(live.changed(Topic.IMPORT, step.id()))
                .thenReturn(true)
                .as(transaction::transactional);
    }

    /// All rows are kept; the file is not needed any more.
    Mono<ImportRun> finish(Step step) {
        return hold(step)
                .then(chunks.delete(step.id()))
                .then(Mono.defer(() -> runs.become(step.id(), State.WEIGHING)))
                .delayUntil(run -> live.changed(Topic.IMPORT, run.id()))
                .as(transaction::transactional);
    }

    /// It cannot be read; nothing of it stays but why.
    Mono<ImportRun> refuse(Step step, SheetFault fault) {
        var why = new Failure(fault.kind(), fault.values());
        return hold(step)
                .then(lines.delete(step.id()))
                .then(chunks.delete(step.id()))
                .then(Mono.defer(() -> runs.fail(step.id(), why, clock.instant())))
                .delayUntil(run -> live.changed(Topic.IMPORT, run.id()))
                .as(transaction::transactional);
    }

    private Mono<Standing> hold(Step step) {
        return runs.hold(step.id(), State.READING, step.holder())
                .switchIfEmpty(Mono.error(Superseded::new));
    }

    private Mono<Void> note(Step step, Batch batch) {
        return runs.readUpTo(
                step.id(),
                batch.lastRow(),
                batch.rows(),
                batch.sums(),
                batch.sumRows(),
                clock.instant().plus(settings.lease()));
    }

    private Mono<Void> keep(Step step, List<Read> fresh) {
        return knowledge
                .ofPeople(step.community().id(), fresh.stream().flatMap(Batches::line).toList())
                .flatMap(known -> keep(step, fresh, known));
    }

    private Mono<Void> keep(Step step, List<Read> fresh, Known known) {
        var kept = fresh.stream().map(read -> kept(read, known)).toList();
        var faults = fresh.stream().flatMap(read -> faults(read, known)).toList();
        return lines.keep(step.id(), kept).then(Mono.defer(() -> leaveOut(step, faults)));
    }

    private Mono<Void> leaveOut(Step step, List<Fault> faults) {
        return faults.isEmpty() ? Mono.empty() : lines.leaveOut(step.id(), faults);
    }

    private static Stream<SheetLine> line(Read read) {
        return read.judged() instanceof Judged.Good(var line) ? Stream.of(line) : Stream.empty();
    }

    private static Kept kept(Read read, Known known) {
        var subject = line(read).map(line -> subject(line, known)).findFirst().orElse(NOBODY);
        return new Kept(read.row(), subject, read.cells());
    }

    private static String subject(SheetLine line, Known known) {
        return switch (Meant.by(line, known)) {
            case Meant.Somebody(var reference) -> reference;
            case Meant.Nobody _ -> NOBODY;
        };
    }

    private static Stream<Fault> faults(Read read, Known known) {
        var unknown =
                line(read)
                        .map(line -> Meant.by(line, known))
                        .flatMap(
                                meant ->
                                        meant instanceof Meant.Nobody(var fault)
                                                ? Stream.of(fault)
                                                : Stream.empty());
        return Stream.concat(read.faults().stream(), unknown);
    }
}
