package io.dueline.bot.conversation;

import io.dueline.bot.cases.Case;
import io.dueline.bot.cases.Cases;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.StanceChange;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.template.Text;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;

/// That a cause is fixed: the one door for whoever says so, the owner or staff in their stead. The
/// case is closed, a refusal because of it ends, and the owner hears how to pay.
@Component
public class Repairs {

    private final Cases cases;
    private final OwnerDirectory owners;
    private final Aftercare aftercare;
    private final Stances stances;
    private final RepairNews news;
    private final TransactionalOperator transaction;

    Repairs(
            Cases cases,
            OwnerDirectory owners,
            Aftercare aftercare,
            Stances stances,
            RepairNews news,
            TransactionalOperator transaction) {
        this.cases = cases;
        this.owners = owners;
        this.aftercare = aftercare;
        this.stances = stances;
        this.news = news;
        this.transaction = transaction;
    }

    /// That it is fixed, as somebody says.
    ///
    /// @param by `owner`, `api`, or `staff:` and a number
    /// @param words the owner's own, where there were any
    /// @param inbound the message they stood in
    public record Word(long caseId, String by, @Nullable String words, @Nullable Long inbound) {

        @Override
        public String toString() {
            return "Word[" + caseId + "]";
        }
    }

    /// Closes the case and writes to the owner, once nobody else talks with them. A closed case
    /// stays as it is. Empty if there is none of that number.
    public Mono<Case> fixed(Word word) {
        return close(word)
                .flatMap(news::post)
                .then(Mono.defer(() -> cases.find(word.caseId())))
                .as(transaction::transactional);
    }

    /// Closes the case, and leaves it to the caller to tell the owner, who has just written. Empty
    /// if it was closed already.
    Mono<Sentence> answered(Word word) {
        return close(word).map(Repairs::sentence).as(transaction::transactional);
    }

    /// A case that was closed just now, and what that means.
    record Closed(Case found, Mended mended) {}

    static Sentence sentence(Closed closed) {
        var number = Map.of("number", closed.found().number());
        return closed.mended().asksForDay()
                ? Sentence.of(Text.CASE_CLOSED_NOW_PAY, number).asking(new Expected.Day(List.of()))
                : Sentence.of(Text.CASE_CLOSED, number);
    }

    private Mono<Closed> close(Word word) {
        return held(word.caseId())
                .filter(held -> held.status() != Case.Status.CLOSED)
                .flatMap(held -> cases.confirmFixed(held.id(), word.by()))
                .zipWhen(aftercare::of, Closed::new)
                .delayUntil(closed -> endRefusal(closed, word));
    }

    private Mono<Case> held(long id) {
        return cases.find(id)
                .delayUntil(found -> owners.alone(found.owner()))
                .flatMap(found -> cases.find(found.id()));
    }

    private Mono<Void> endRefusal(Closed closed, Word word) {
        return closed.mended().endsRefusal()
                ? stances.set(
                        new StanceChange(
                                closed.found().owner(),
                                Stance.UNDECIDED,
                                null,
                                "cause_is_fixed",
                                word.words(),
                                word.inbound(),
                                "owner".equals(word.by()) ? Performer.BOT : word.by()))
                : Mono.empty();
    }
}
