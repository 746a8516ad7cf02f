package io.dueline.notifier.imports.runs;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.Wanted;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.schedule.Wakeups;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.nio.file.Path;
import java.time.Clock;

/// Receives sheets and writes down that they are here.
@Component
class Arrival {

    private final Uploads uploads;
    private final RunRows runs;
    private final ImportWorker worker;
    private final Wakeups wakeups;
    private final Live live;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Arrival(
            Uploads uploads,
            RunRows runs,
            ImportWorker worker,
            Wakeups wakeups,
            Live live,
            TransactionalOperator transaction,
            Clock clock) {
        this.uploads = uploads;
        this.runs = runs;
        this.worker = worker;
        this.wakeups = wakeups;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param holder who carries it on at once; nobody in particular if empty
    Mono<ImportRun> keep(
            CommunityId community,
            Wanted wanted,
            Flux<DataBuffer> content,
            @Nullable String holder) {
        return Mono.usingWhen(
                uploads.receive(content),
                file -> keep(community, wanted, file, holder),
                uploads::discard);
    }

    private Mono<ImportRun> keep(
            CommunityId community, Wanted wanted, Path file, @Nullable String holder) {
        return uploads.size(file)
                .flatMap(
                        size ->
                                insert(community, wanted, size, holder)
                                        .delayUntil(run -> uploads.store(run.id(), file, size)))
                .delayUntil(_ -> wakeups.wake(Runs.WORKER))
                .delayUntil(run -> live.changed(Topic.IMPORT, run.id()))
                .as(transaction::transactional);
    }

    private Mono<ImportRun> insert(
            CommunityId community, Wanted wanted, long size, @Nullable String holder) {
        return holder == null
                ? runs.insert(community, wanted, size, clock.instant(), null, clock.instant())
                : runs.insert(community, wanted, size, clock.instant(), holder, worker.lease());
    }
}
