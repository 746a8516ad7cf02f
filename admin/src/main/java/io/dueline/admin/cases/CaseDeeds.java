package io.dueline.admin.cases;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffId;
import io.dueline.admin.staff.StaffMember;
import io.dueline.bot.cases.Case;
import io.dueline.bot.cases.Cases;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What staff do to a case, in their own name or in the stead of a team or an owner.
@Component
class CaseDeeds {

    private static final Set<Role> MAY = Set.of(Role.ASSISTANT, Role.LEADER);

    private final Cases cases;
    private final AuditTrail trail;
    private final TransactionalOperator transaction;

    CaseDeeds(Cases cases, AuditTrail trail, TransactionalOperator transaction) {
        this.cases = cases;
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

    boolean allows(@Nullable StaffMember who) {
        return who != null && MAY.contains(who.role());
    }

    /// Empty if there is no such case.
    Mono<Case> act(String number, Deed deed, Said said, @Nullable StaffMember who) {
        if (who == null || !allows(who)) {
            return Mono.error(new AccessDeniedException("working on a case"));
        }
        return cases.named(number)
                .flatMap(found -> act(found, deed, said, "staff:" + who.id().value()))
                .delayUntil(found -> note(found, deed, who.id()))
                .as(transaction::transactional);
    }

    private Mono<Case> act(Case found, Deed deed, Said said, String by) {
        var words = said.text().orElse(null);
        return switch (deed) {
            case NOTE -> words == null ? Mono.just(found) : cases.note(found.id(), words, by);
            case ACCEPT -> cases.accept(found.id(), by);
            case DONE -> cases.done(found.id(), words, by);
            case FIXED -> cases.confirmFixed(found.id(), by);
            case NOT_FIXED -> cases.notFixed(found.id(), words, by);
        };
    }

    private Mono<Void> note(Case found, Deed deed, StaffId who) {
        return trail.note(who, deed.verb(), "case", String.valueOf(found.id()), Map.of());
    }
}
