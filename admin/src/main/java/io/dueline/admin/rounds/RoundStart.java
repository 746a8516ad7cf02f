package io.dueline.admin.rounds;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffId;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.campaign.Round;
import io.dueline.notifier.campaign.RoundInProgress;
import io.dueline.notifier.campaign.Rounds;
import io.dueline.notifier.community.Community;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.Set;

/// Starts rounds for those whose task that is.
@Component
class RoundStart {

    private static final Set<Role> MAY = Set.of(Role.ASSISTANT, Role.LEADER);

    private final Rounds rounds;
    private final AuditTrail trail;
    private final TransactionalOperator transaction;

    RoundStart(Rounds rounds, AuditTrail trail, TransactionalOperator transaction) {
        this.rounds = rounds;
        this.trail = trail;
        this.transaction = transaction;
    }

    boolean allows(@Nullable StaffMember who) {
        return who != null && MAY.contains(who.role());
    }

    /// Nothing new happens if a round runs already.
    Mono<Void> start(Community community, @Nullable StaffMember who) {
        if (who == null || !allows(who)) {
            return Mono.error(new AccessDeniedException("starting a round"));
        }
        return rounds.start(community.id(), "staff:" + who.id().value())
                .delayUntil(round -> note(round, who.id()))
                .as(transaction::transactional)
                .onErrorComplete(RoundInProgress.class)
                .then();
    }

    private Mono<Void> note(Round round, StaffId who) {
        return trail.note(who, "start round", "round", String.valueOf(round.id()), Map.of());
    }
}
