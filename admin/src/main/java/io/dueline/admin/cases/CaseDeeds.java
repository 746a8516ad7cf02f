package io.dueline.admin.cases;

import io.dueline.admin.staff.Actor;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.bot.cases.Case;
import io.dueline.bot.cases.Cases;
import io.dueline.bot.conversation.Repairs;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.util.Locale;
import java.util.Map;

/// What staff do to a case, in their own name or in the stead of a team or an owner.
@Component
class CaseDeeds {

    private final Cases cases;
    private final Repairs repairs;
    private final AuditTrail trail;
    private final TransactionalOperator transaction;

    CaseDeeds(Cases cases, Repairs repairs, AuditTrail trail, TransactionalOperator transaction) {
        this.cases = cases;
        this.repairs = repairs;
        this.trail = trail;
        this.transaction = transaction;
    }

    /// What can be done, by the last part of its address.
    enum Deed {
        NOTE,
        ACCEPT,
        DONE,
        FIXED,
        NOT_FIXED;

        String verb() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ') + " case";
        }
    }

    /// Empty if there is no such case.
    Mono<Case> act(String number, Deed deed, Said said, Actor who) {
        return cases.named(number)
                .flatMap(found -> act(found, deed, said, who.code()))
                .delayUntil(found -> note(found, deed, who))
                .as(transaction::transactional);
    }

    private Mono<Case> act(Case found, Deed deed, Said said, String by) {
        var words = said.text().orElse(null);
        return switch (deed) {
            case NOTE -> words == null ? Mono.just(found) : cases.note(found.id(), words, by);
            case ACCEPT -> cases.accept(found.id(), by);
            case DONE -> cases.done(found.id(), words, by);
            case FIXED -> repairs.fixed(new Repairs.Word(found.id(), by, null, null));
            case NOT_FIXED -> cases.notFixed(found.id(), words, by);
        };
    }

    private Mono<Void> note(Case found, Deed deed, Actor who) {
        return trail.deedOf(who, deed.verb(), "case", String.valueOf(found.id()), Map.of());
    }
}
