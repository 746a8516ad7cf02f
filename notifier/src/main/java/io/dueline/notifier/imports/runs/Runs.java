package io.dueline.notifier.imports.runs;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.imports.plan.Count;
import io.dueline.notifier.imports.plan.Counted;
import io.dueline.notifier.imports.plan.Difference;
import io.dueline.notifier.imports.plan.Effect;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.Leftover;
import io.dueline.notifier.imports.run.Shift;
import io.dueline.notifier.imports.run.Wanted;
import io.dueline.notifier.imports.runs.OutlookRows.Stage;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Currency;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;

/// Begins runs, tells how they stand, and carries out what somebody decides about them.
@Component
public class Runs {

    static final String WORKER = "imports";

    private final RunRows runs;
    private final LineRows lines;
    private final OutlookRows outlooks;
    private final Arrival arrival;
    private final ImportWorker worker;
    private final Decisions decisions;
    private final ImportThreads threads;

    Runs(
            RunRows runs,
            LineRows lines,
            OutlookRows outlooks,
            Arrival arrival,
            ImportWorker worker,
            Decisions decisions,
            ImportThreads threads) {
        this.runs = runs;
        this.lines = lines;
        this.outlooks = outlooks;
        this.arrival = arrival;
        this.worker = worker;
        this.decisions = decisions;
        this.threads = threads;
    }

    /// Keeps what is handed in; it is read by whoever has time.
    public Mono<ImportRun> begin(CommunityId community, Wanted wanted, Flux<DataBuffer> content) {
        return arrival.keep(community, wanted, content, null);
    }

    /// Keeps it and carries it on to its end now. Should that break off, any instance goes on.
    public Mono<ImportRun> carryOut(
            CommunityId community, Wanted wanted, Flux<DataBuffer> content) {
        var holder = UUID.randomUUID().toString();
        return arrival.keep(community, wanted, content, holder)
                .flatMap(run -> carryOut(run, holder));
    }

    private Mono<ImportRun> carryOut(ImportRun begun, String holder) {
        return Mono.just(begun)
                .expand(run -> run.state().isUnderWay() ? step(run, holder) : Mono.empty())
                .last();
    }

    /// A step; the run as it stands if it breaks off, to be gone on with by the workers.
    private Mono<ImportRun> step(ImportRun run, String holder) {
        return worker.carry(run, holder)
                .onErrorResume(
                        fault ->
                                worker.rest(run, fault)
                                        .then(Mono.error(() -> new BrokenOff(run.id(), fault))));
    }

    public Mono<ImportRun> find(long id) {
        return runs.find(id);
    }

    /// The latest of a community, newest first.
    public Flux<ImportRun> of(CommunityId community) {
        return runs.of(community);
    }

    /// Has a run that is ready taken in; one that is in already stays as it is.
    ///
    /// @return the run as it stands then; empty if there is none
    public Mono<ImportRun> commit(long run, String by) {
        return decisions.commit(run, by);
    }

    /// Throws a run away of which nothing was taken in.
    ///
    /// @return the run as it stands then; empty if there is none
    public Mono<ImportRun> discard(long run, String by) {
        return decisions.discard(run, by);
    }

    /// Has a run gone on with that was given up.
    ///
    /// @return the run as it stands then; empty if there is none
    public Mono<ImportRun> goOn(long run) {
        return decisions.goOn(run);
    }

    /// What would be new, changed and as before, as far as it has been compared.
    public Mono<Map<Counted, Count>> foreseen(long run) {
        return outlooks.counts(run, Stage.FORESEEN);
    }

    /// What became new, changed and stayed, as far as it was taken in.
    public Mono<Map<Counted, Count>> done(long run) {
        return outlooks.counts(run, Stage.DONE);
    }

    public Flux<Difference> differences(long run, int most) {
        return outlooks.differences(run, most);
    }

    public Mono<Shift> shift(long run) {
        return outlooks.shift(run);
    }

    /// Those who newly owe something overdue, those who owe most first.
    public Flux<Effect> newly(long run, Currency currency, int most) {
        return outlooks.newly(run, currency, most);
    }

    /// Those who no longer do.
    public Flux<Effect> noLonger(long run, Currency currency, int most) {
        return outlooks.noLonger(run, currency, most);
    }

    /// Runs what blocks on a thread made for that.
    public <T> Mono<T> blocking(Callable<T> work) {
        return threads.call(work);
    }

    public Mono<Integer> countLeftOut(long run) {
        return lines.countLeftOut(run);
    }

    /// The rows left out behind a row, in the order of the sheet.
    public Flux<Leftover> leftOut(long run, int afterRow, int most) {
        return lines.leftOut(run, afterRow, most);
    }
}
