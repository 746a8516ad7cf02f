package io.dueline.admin.quotas;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.quota.Assistant;
import io.dueline.notifier.quota.Quotas;

import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/// How a leader shares the work out, each deed in one transaction with its entry in the audit
/// trail.
@Component
class QuotaDeeds {

    private final Quotas quotas;
    private final OwnerDirectory owners;
    private final AuditTrail audit;
    private final TransactionalOperator transaction;

    QuotaDeeds(
            Quotas quotas,
            OwnerDirectory owners,
            AuditTrail audit,
            TransactionalOperator transaction) {
        this.quotas = quotas;
        this.owners = owners;
        this.audit = audit;
        this.transaction = transaction;
    }

    static boolean allows(@Nullable StaffMember who) {
        return who != null && who.role() == Role.LEADER;
    }

    static Mono<StaffMember> leader(@Nullable StaffMember who) {
        return Mono.justOrEmpty(who)
                .filter(QuotaDeeds::allows)
                .switchIfEmpty(Mono.error(() -> new AccessDeniedException("sharing work out")));
    }

    Mono<Integer> join(Community community, Assistant one, StaffMember who) {
        var detail = Map.of("staff", text(one.staff()), "share", text(one.share()));
        return noted(quotas.join(community, one), who, "take on assistant", community, detail);
    }

    Mono<Integer> leave(Community community, long staff, StaffMember who) {
        var detail = Map.of("staff", text(staff));
        return noted(quotas.leave(community, staff), who, "let assistant go", community, detail);
    }

    Mono<Integer> away(
            Community community, long staff, LocalDate first, LocalDate last, StaffMember who) {
        var detail =
                Map.of(
                        "staff", text(staff),
                        "first", first.toString(),
                        "last", last.toString());
        return noted(
                quotas.away(staff, first, last, "staff:" + who.id().value()),
                who,
                "note absence",
                community,
                detail);
    }

    Mono<Integer> back(Community community, long absence, StaffMember who) {
        return noted(quotas.back(absence), who, "end absence", community, Map.of());
    }

    Mono<Integer> divide(Community community, StaffMember who) {
        return noted(quotas.divide(community), who, "share owners out", community, Map.of());
    }

    /// Owners of another community are passed over.
    Mono<Integer> place(
            Community community, List<Long> named, long staff, String reason, StaffMember who) {
        return owners.findAll(named.stream().distinct().map(OwnerId::new).toList())
                .filter(owner -> owner.community().equals(community.id()))
                .map(Owner::id)
                .collectList()
                .flatMap(ids -> placed(community, ids, staff, reason, who));
    }

    private Mono<Integer> placed(
            Community community, List<OwnerId> ids, long staff, String reason, StaffMember who) {
        var detail = Map.of("staff", text(staff), "owners", text(ids.size()));
        return noted(
                quotas.place(community, ids, staff, reason, "staff:" + who.id().value()),
                who,
                "move owners",
                community,
                detail);
    }

    private Mono<Integer> noted(
            Mono<Integer> deed,
            StaffMember who,
            String name,
            Community community,
            Map<String, String> detail) {
        return deed.delayUntil(
                        _ ->
                                audit.note(
                                        who.id(),
                                        name,
                                        "community",
                                        text(community.id().value()),
                                        detail))
                .as(transaction::transactional);
    }

    private static String text(long number) {
        return String.valueOf(number);
    }
}
