package io.dueline.bot.cases;

import io.dueline.bot.cases.Case.Status;
import io.dueline.bot.cases.CaseEvent.Kind;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

/// What a team does with a case. Each deed counts once: done again, it changes nothing.
@Component
class TeamDeeds {

    private final CaseRows rows;
    private final CaseFile file;
    private final FixedQuestion question;
    private final TransactionalOperator transaction;

    TeamDeeds(
            CaseRows rows,
            CaseFile file,
            FixedQuestion question,
            TransactionalOperator transaction) {
        this.rows = rows;
        this.file = file;
        this.question = question;
        this.transaction = transaction;
    }

    /// The team takes the case on.
    Mono<Case> accept(long id, String by) {
        return file.hold(id)
                .delayUntil(held -> held.status() == Status.OPEN ? accept(held, by) : Mono.empty())
                .flatMap(held -> rows.find(held.id()))
                .as(transaction::transactional);
    }

    /// Somebody writes down what they found; nothing else changes. What is closed is written in no
    /// more.
    Mono<Case> note(long id, String words, String by) {
        return file.hold(id)
                .flatMap(TeamDeeds::stillOpen)
                .delayUntil(held -> file.write(held, Kind.NOTE, by, words))
                .as(transaction::transactional);
    }

    /// The team says it is done, and the owner is asked.
    Mono<Case> done(long id, @Nullable String words, String by) {
        return file.hold(id)
                .delayUntil(held -> held.isUnderway() ? done(held, words, by) : Mono.empty())
                .flatMap(held -> rows.find(held.id()))
                .as(transaction::transactional);
    }

    private static Mono<Case> stillOpen(Case held) {
        return held.status() == Status.CLOSED ? Mono.error(new ClosedCase()) : Mono.just(held);
    }

    private Mono<Void> accept(Case held, String by) {
        return rows.move(held.id(), Status.ACCEPTED)
                .then(Mono.defer(() -> file.write(held, Kind.ACCEPTED, by, null)));
    }

    private Mono<Void> done(Case held, @Nullable String words, String by) {
        return rows.move(held.id(), Status.DONE)
                .then(Mono.defer(() -> file.write(held, Kind.DONE, by, words)))
                .then(Mono.defer(() -> question.ask(held)));
    }
}
