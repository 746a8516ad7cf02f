package io.dueline.notifier.imports.runs;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.ImportRun.Failure;
import io.dueline.notifier.imports.sheet.SheetFault;
import io.dueline.notifier.trace.Trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Carries runs on, step by step. A step that fails is tried again after a while; a run that fails
/// again and again is given up and says so, and what went in before stays in.

@Component
class ImportWorker {

    private static final Logger log = LoggerFactory.getLogger(ImportWorker.class);
    private static final int PATIENCE = 5;
    private static final Duration REST = Duration.ofSeconds(5);

    private final RunRows runs;
    private final Reading reading;
    private final Weighing weighing;
    private final Committing committing;
    private final Communities communities;
    private final ImportSettings settings;
    private final Clock clock;
    private final String self = UUID.randomUUID().toString();

    ImportWorker(
            RunRows runs,
            Reading reading,
            Weighing weighing,
            Committing committing,
            Communities communities,
            ImportSettings settings,
            Clock clock) {
        this.runs = runs;
        this.reading = reading;
        this.weighing = weighing;
        this.committing = committing;
        this.communities = communities;
        this.settings = settings;
        this.clock = clock;
    }

    /// One step of the oldest run that nobody carries on.
    ///
    /// @return how many steps were made
    Mono<Integer> tick() {
        return Mono.defer(() -> runs.claim(self, clock.instant(), lease()))
                .flatMap(run -> carry(run, self).thenReturn(1).onErrorResume(f -> rest(run, f)))
                .defaultIfEmpty(0);
    }

    /// Until when a run is kept that is carried on from now.
    Instant lease() {
        return clock.instant().plus(settings.lease());
    }

    /// One step.
    Mono<ImportRun> carry(ImportRun run, String holder) {
        return communities
                .find(run.community())
                .map(community -> new Step(run, community, holder))
                .flatMap(this::carry);
    }

    private Mono<ImportRun> carry(Step step) {
        return switch (step.run().state()) {
            case READING -> reading.carry(step);
            case WEIGHING -> weighing.carry(step);
            case COMMITTING -> committing.carry(step);
            case READY, DONE, FAILED, DISCARDED -> Mono.just(step.run());
        };
    }

    /// Leaves a run for a while after a fault, and at last for good.
    Mono<Integer> rest(ImportRun run, Throwable fault) {
        if (fault instanceof Superseded) {
            return Mono.just(1);
        }
        log.error("import {} could not be carried on: {}", run.id(), Trace.of(fault));
        return runs.postpone(run.id(), clock.instant().plus(REST))
                .filter(attempts -> attempts >= PATIENCE)
                .flatMap(_ -> giveUp(run))
                .thenReturn(0);
    }

    private Mono<ImportRun> giveUp(ImportRun run) {
        return runs.fail(
                run.id(), new Failure(SheetFault.Kind.GAVE_UP, List.of()), clock.instant());
    }
}
