package io.dueline.admin.verification;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.verification.Verification;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// Leaves owners out of the round and takes them in again, with an entry in the audit trail for
/// each. The reason itself may name people, so it stays with the owner and out of the trail.
@Component
class Exclusions {

    private static final Set<Role> MAY = Set.of(Role.ASSISTANT, Role.LEADER);

    private final Verification verification;
    private final OwnerDirectory owners;
    private final AuditTrail trail;
    private final TransactionalOperator transaction;

    Exclusions(
            Verification verification,
            OwnerDirectory owners,
            AuditTrail trail,
            TransactionalOperator transaction) {
        this.verification = verification;
        this.owners = owners;
        this.trail = trail;
        this.transaction = transaction;
    }

    static boolean allows(@Nullable StaffMember who) {
        return who != null && MAY.contains(who.role());
    }

    /// @param named numbers of owners; those of another community are passed over
    Mono<Void> exclude(
            Community community, List<Long> named, String reason, @Nullable StaffMember who) {
        return allowed(who)
                .flatMap(
                        me ->
                                of(community, named)
                                        .delayUntil(
                                                ids ->
                                                        verification.exclude(
                                                                community, ids, reason, code(me)))
                                        .flatMap(ids -> note(ids, "exclude from round", me)))
                .as(transaction::transactional);
    }

    Mono<Void> include(Community community, long named, @Nullable StaffMember who) {
        return allowed(who)
                .flatMap(
                        me ->
                                of(community, List.of(named))
                                        .delayUntil(verification::include)
                                        .flatMap(ids -> note(ids, "include in round", me)))
                .as(transaction::transactional);
    }

    private Mono<List<OwnerId>> of(Community community, List<Long> named) {
        return owners.findAll(named.stream().distinct().map(OwnerId::new).toList())
                .filter(owner -> owner.community().equals(community.id()))
                .map(Owner::id)
                .collectList();
    }

    private Mono<Void> note(List<OwnerId> ids, String deed, StaffMember who) {
        return Flux.fromIterable(ids)
                .concatMap(
                        id ->
                                trail.note(
                                        who.id(),
                                        deed,
                                        "owner",
                                        String.valueOf(id.value()),
                                        Map.of()))
                .then();
    }

    private static Mono<StaffMember> allowed(@Nullable StaffMember who) {
        return Mono.justOrEmpty(who)
                .filter(Exclusions::allows)
                .switchIfEmpty(Mono.error(() -> new AccessDeniedException("leaving owners out")));
    }

    private static String code(StaffMember who) {
        return "staff:" + who.id().value();
    }
}
