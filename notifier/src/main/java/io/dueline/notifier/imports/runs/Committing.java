package io.dueline.notifier.imports.runs;

import io.dueline.notifier.imports.plan.Plan;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.ImportRun.State;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;

/// Takes the rows of a run in, owner by owner: a page is taken in as a whole or not at all,
/// together
/// with the note that it was. Pages for one community take turns; the owners that are known already
/// are held still meanwhile. Everything is judged anew by what is known now.
@Component
class Committing {

    private final Pages pages;
    private final RunRows runs;
    private final LineRows lines;
    private final Knowledge knowledge;
    private final Entering entering;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Committing(
            Pages pages,
            RunRows runs,
            LineRows lines,
            Knowledge knowledge,
            Entering entering,
            TransactionalOperator transaction,
            Clock clock) {
        this.pages = pages;
        this.runs = runs;
        this.lines = lines;
        this.knowledge = knowledge;
        this.entering = entering;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<ImportRun> carry(Step step) {
        return runs.takeTurns(step.community().id())
                .then(Mono.defer(() -> pages.next(step)))
                .flatMap(this::take)
                .as(transaction::transactional)
                .switchIfEmpty(Mono.defer(() -> finish(step)));
    }

    private Mono<ImportRun> take(Page page) {
        return knowledge
                .ofPeople(page.step().community().id(), page.lines())
                .delayUntil(entering::hold)
                .flatMap(known -> knowledge.withLedger(known, page.lines()))
                .map(known -> Plan.of(page.lines(), known, today(page.step())))
                .flatMap(plan -> entering.enter(page, plan))
                .flatMap(faults -> pages.turn(page, faults));
    }

    private Mono<ImportRun> finish(Step step) {
        return pages.hold(step)
                .then(Mono.defer(() -> lines.deleteTakenIn(step.id())))
                .then(Mono.defer(() -> runs.end(step.id(), State.DONE, clock.instant())))
                .delayUntil(pages::tell)
                .as(transaction::transactional);
    }

    private LocalDate today(Step step) {
        return step.community().dayAt(clock.instant());
    }
}
