package io.dueline.notifier.imports.runs;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.imports.plan.Plan;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.ImportRun.Decision;
import io.dueline.notifier.imports.run.ImportRun.Outlook;
import io.dueline.notifier.imports.run.ImportRun.State;
import io.dueline.notifier.imports.runs.OutlookRows.Stage;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;

/// Compares the rows of a run with the ledger, owner by owner, and keeps what would change.
@Component
class Weighing {

    private final Pages pages;
    private final RunRows runs;
    private final OutlookRows outlooks;
    private final Knowledge knowledge;
    private final ArrearsBook book;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Weighing(
            Pages pages,
            RunRows runs,
            OutlookRows outlooks,
            Knowledge knowledge,
            ArrearsBook book,
            TransactionalOperator transaction,
            Clock clock) {
        this.pages = pages;
        this.runs = runs;
        this.outlooks = outlooks;
        this.knowledge = knowledge;
        this.book = book;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<ImportRun> carry(Step step) {
        return pages.next(step)
                .flatMap(this::weigh)
                .as(transaction::transactional)
                .switchIfEmpty(Mono.defer(() -> finish(step)));
    }

    private Mono<ImportRun> weigh(Page page) {
        return knowledge
                .ofPeople(page.step().community().id(), page.lines())
                .flatMap(known -> knowledge.withLedger(known, page.lines()))
                .map(known -> Plan.of(page.lines(), known, today(page.step())))
                .delayUntil(plan -> keep(page, plan))
                .flatMap(plan -> pages.turn(page, plan.faults()));
    }

    private Mono<Void> keep(Page page, Plan plan) {
        var community = page.step().community();
        var effects = plan.effects(community.currency(), today(page.step()), community.zone());
        return outlooks.count(page.run(), Stage.FORESEEN, plan.foreseen())
                .then(Mono.defer(() -> outlooks.differ(page.run(), plan.differences())))
                .then(Mono.defer(() -> outlooks.affect(page.run(), effects)));
    }

    private Mono<ImportRun> finish(Step step) {
        return switch (step.run().manner()) {
            case AT_ONCE -> goOn(step).as(transaction::transactional);
            case LOOKED_AT ->
                    outlook(step.community())
                            .flatMap(now -> ready(step, now).as(transaction::transactional));
        };
    }

    private Mono<ImportRun> goOn(Step step) {
        var decision = new Decision(step.run().begunBy(), clock.instant());
        return pages.hold(step)
                .then(Mono.defer(() -> runs.decided(step.id(), decision)))
                .then(Mono.defer(() -> runs.become(step.id(), State.COMMITTING)));
    }

    private Mono<ImportRun> ready(Step step, Outlook now) {
        return pages.hold(step)
                .then(Mono.defer(() -> runs.foreseen(step.id(), now)))
                .then(Mono.defer(() -> runs.release(step.id())))
                .then(Mono.defer(() -> runs.become(step.id(), State.READY)))
                .delayUntil(pages::tell);
    }

    /// What the whole community owes now.
    private Mono<Outlook> outlook(Community community) {
        return book.overdueIn(community.id())
                .map(position -> position.overdueIn(community.currency()).minor())
                .reduce(new Outlook(0, 0), Weighing::with);
    }

    private static Outlook with(Outlook sum, long owed) {
        return new Outlook(sum.debtors() + 1, Math.addExact(sum.owedMinor(), owed));
    }

    private LocalDate today(Step step) {
        return step.community().dayAt(clock.instant());
    }
}
