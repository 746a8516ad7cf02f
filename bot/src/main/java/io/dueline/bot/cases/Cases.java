package io.dueline.bot.cases;

import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Collection;
import java.util.List;

/// What owners want put right, from the complaint to their word that it is. It tells the team;
/// the owner is answered by whoever calls.
@Component
public class Cases {

    private final CaseRows rows;
    private final HistoryRows history;
    private final CaseFile file;
    private final Opening opening;
    private final TeamDeeds deeds;
    private final Ending ending;
    private final TransactionalOperator transaction;

    Cases(
            CaseRows rows,
            HistoryRows history,
            CaseFile file,
            Opening opening,
            TeamDeeds deeds,
            Ending ending,
            TransactionalOperator transaction) {
        this.rows = rows;
        this.history = history;
        this.file = file;
        this.opening = opening;
        this.deeds = deeds;
        this.ending = ending;
        this.transaction = transaction;
    }

    /// Opens a case and tells its team, or adds the words to the case of the same owner and topic
    /// that is not closed. Empty if there is no such owner.
    public Mono<Opened> open(NewCase wanted) {
        return opening.open(wanted).as(transaction::transactional);
    }

    /// Empty if there is none of that number.
    public Mono<Case> find(long id) {
        return rows.find(id);
    }

    /// By what people call it, as in `C-1042`. Empty if there is none.
    public Mono<Case> named(String number) {
        var read = CaseNumber.read(number);
        return read.isPresent() ? rows.numbered(read.getAsLong()) : Mono.empty();
    }

    /// All of an owner's cases, newest first.
    public Flux<Case> of(OwnerId owner) {
        return among(List.of(owner));
    }

    /// All cases of these owners, newest first.
    public Flux<Case> among(Collection<OwnerId> owners) {
        return owners.isEmpty() ? Flux.empty() : rows.of(owners);
    }

    /// What happened in a case, in that order.
    public Flux<CaseEvent> history(long id) {
        return history.of(id);
    }

    /// The case the owner was asked about last: is it fixed? Empty if no such question is open.
    public Mono<Case> awaitingOwner(OwnerId owner) {
        return rows.awaiting(owner).flatMap(rows::find);
    }

    /// Those of the messages, by their number, that ask whether a case is fixed which has had its
    /// answer meanwhile: they need not leave any more.
    public Flux<Long> answeredQuestions(Collection<Long> messages) {
        return messages.isEmpty() ? Flux.empty() : rows.answeredQuestions(messages);
    }

    /// Somebody takes the case on; once it is, this changes nothing.
    ///
    /// @param by `staff:`, `team:` and a number, or `api`
    public Mono<Case> accept(long id, String by) {
        return deeds.accept(id, by);
    }

    /// Somebody writes down what they found; nothing else changes. A closed case refuses it.
    public Mono<Case> note(long id, String words, String by) {
        return deeds.note(id, words, by);
    }

    /// Somebody reports it done, and the owner is asked; once it is, this changes nothing.
    public Mono<Case> done(long id, @Nullable String words, String by) {
        return deeds.done(id, words, by);
    }

    /// The owner, or staff in their stead, says it is fixed: the case is closed. What it means for
    /// the money is up to `conversation.Repairs`, by which all come who have that said to them.
    ///
    /// @param by `owner` or `staff:` and a number
    public Mono<Case> confirmFixed(long id, String by) {
        return file.hold(id).flatMap(held -> ending.close(held, by)).as(transaction::transactional);
    }

    /// The owner says it is not fixed: a case reported done opens again one level up, and its team
    /// is told. One not yet done only keeps the words, and a closed one refuses it.
    public Mono<Case> notFixed(long id, @Nullable String words, String by) {
        return file.hold(id)
                .flatMap(held -> ending.contradict(held, words, by))
                .as(transaction::transactional);
    }
}
