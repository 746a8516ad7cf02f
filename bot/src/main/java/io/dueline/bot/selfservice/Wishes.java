package io.dueline.bot.selfservice;

import io.dueline.bot.cases.Cases;
import io.dueline.bot.cases.NewCase;
import io.dueline.bot.cases.Opened;
import io.dueline.bot.conversation.Conversations;
import io.dueline.bot.conversation.HandoffReason;
import io.dueline.bot.promise.Made;
import io.dueline.bot.promise.NewPromise;
import io.dueline.bot.promise.Promises;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.StanceChange;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.owner.Owner;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.LocalDate;
import java.util.List;

/// Does what an owner wants, and says so in the conversation, together or not at all.
@Component
class Wishes {

    private static final String OWNER = "owner";

    private final Promises promises;
    private final Cases cases;
    private final Stances stances;
    private final ArrearsBook arrears;
    private final Conversations conversations;
    private final Answers answers;
    private final TransactionalOperator transaction;

    Wishes(
            Promises promises,
            Cases cases,
            Stances stances,
            ArrearsBook arrears,
            Conversations conversations,
            Answers answers,
            TransactionalOperator transaction) {
        this.promises = promises;
        this.cases = cases;
        this.stances = stances;
        this.arrears = arrears;
        this.conversations = conversations;
        this.answers = answers;
        this.transaction = transaction;
    }

    Mono<Made> promise(Owner owner, LocalDate day) {
        return promises.make(new NewPromise(owner.id(), null, day, null, null, OWNER))
                .delayUntil(made -> answers.promised(owner, made))
                .as(transaction::transactional);
    }

    /// @param fault a whole one
    Mono<Opened> report(Owner owner, Fault fault) {
        return meant(owner, fault)
                .flatMap(meant -> reportAs(owner, meant))
                .as(transaction::transactional);
    }

    /// One who owes nothing holds nothing back: to them a condition is a complaint, as in the talk.
    private Mono<Fault> meant(Owner owner, Fault fault) {
        return arrears.positions(List.of(owner.id()))
                .any(ArrearsPosition::isInArrears)
                .map(owes -> owes ? fault : fault.unconditional());
    }

    private Mono<Opened> reportAs(Owner owner, Fault fault) {
        return Mono.justOrEmpty(fault.named())
                .delayUntil(topic -> refuse(owner, topic, fault))
                .flatMap(topic -> cases.open(newCase(owner, topic, fault)))
                .delayUntil(opened -> answers.reported(owner, fault, opened));
    }

    Mono<Void> call(Owner owner) {
        return conversations
                .askPerson(owner.id(), HandoffReason.WANTS_PERSON)
                .then(Mono.defer(() -> answers.called(owner)))
                .as(transaction::transactional);
    }

    /// Nobody who waits for us is asked to pay meanwhile.
    private Mono<Void> refuse(Owner owner, Topic topic, Fault fault) {
        return fault.standsBeforePaying()
                ? promises.cancel(owner.id(), "refused")
                        .then(Mono.defer(() -> stances.set(refusal(owner, topic, fault))))
                : Mono.empty();
    }

    private static StanceChange refusal(Owner owner, Topic topic, Fault fault) {
        return new StanceChange(
                owner.id(),
                Stance.REFUSES,
                null,
                "refused_for_" + topic.code(),
                fault.said(),
                null,
                OWNER);
    }

    private static NewCase newCase(Owner owner, Topic topic, Fault fault) {
        var holds = fault.standsBeforePaying();
        return new NewCase(owner.id(), topic, null, fault.said(), null, holds, holds);
    }
}
