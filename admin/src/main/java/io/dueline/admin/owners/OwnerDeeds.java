package io.dueline.admin.owners;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.Role;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.StanceChange;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Revocation;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Map;

/// What staff do about an owner, each deed in one transaction with its entry in the audit trail.
@Component
class OwnerDeeds {

    private static final String SUBJECT = "owner";

    private final Stances stances;
    private final Holds holds;
    private final Consents consents;
    private final AuditTrail audit;
    private final Live live;
    private final TransactionalOperator transaction;

    OwnerDeeds(
            Stances stances,
            Holds holds,
            Consents consents,
            AuditTrail audit,
            Live live,
            TransactionalOperator transaction) {
        this.stances = stances;
        this.holds = holds;
        this.consents = consents;
        this.audit = audit;
        this.live = live;
        this.transaction = transaction;
    }

    static boolean mayAct(@Nullable StaffMember me) {
        return me != null && (me.role() == Role.ASSISTANT || me.role() == Role.LEADER);
    }

    Mono<Void> setStance(OwnerId owner, StanceForm form, @Nullable StaffMember me) {
        return allowed(me)
                .flatMap(who -> stanceSet(owner, form, who))
                .as(transaction::transactional);
    }

    Mono<Void> spare(OwnerId owner, Sparing why, Instant until, @Nullable StaffMember me) {
        return allowed(me)
                .flatMap(who -> spared(owner, why, until, who))
                .as(transaction::transactional);
    }

    Mono<Void> spareNoMore(OwnerId owner, @Nullable StaffMember me) {
        return allowed(me)
                .flatMap(
                        who ->
                                holds.lift(owner, Hold.Kind.SPECIAL)
                                        .then(noted(who, "lift hold", owner, Map.of())))
                .as(transaction::transactional);
    }

    /// The owner told somebody here that they want no messages.
    Mono<Void> optOut(OwnerId owner, @Nullable StaffMember me) {
        return allowed(me)
                .flatMap(
                        who ->
                                consents.optOut(told(owner))
                                        .then(noted(who, "record opt-out", owner, Map.of())))
                .as(transaction::transactional);
    }

    /// The owner told somebody here that messages are welcome again.
    Mono<Void> optIn(OwnerId owner, @Nullable StaffMember me) {
        return allowed(me)
                .flatMap(
                        who ->
                                consents.optIn(told(owner))
                                        .then(noted(who, "end opt-out", owner, Map.of())))
                .as(transaction::transactional);
    }

    /// Anybody who may see the page may see the numbers; it is known that they did.
    Mono<Void> reveal(OwnerId owner, @Nullable StaffMember me) {
        return Mono.justOrEmpty(me)
                .switchIfEmpty(refused())
                .flatMap(who -> noted(who, "reveal phone", owner, Map.of()))
                .as(transaction::transactional);
    }

    private Mono<Void> stanceSet(OwnerId owner, StanceForm form, StaffMember who) {
        var change =
                new StanceChange(
                        owner,
                        form.stance(),
                        form.day(),
                        form.reason().code(),
                        form.words(),
                        null,
                        code(who));
        var detail = Map.of("stance", form.stance().code(), "reason", form.reason().code());
        return stances.set(change).then(noted(who, "set stance", owner, detail));
    }

    private Mono<Void> spared(OwnerId owner, Sparing why, Instant until, StaffMember who) {
        var detail = Map.of("reason", why.code(), "until", until.toString());
        return holds.place(new Hold(owner, Hold.Kind.SPECIAL, until, code(who), why.code()))
                .then(noted(who, "place hold", owner, detail));
    }

    /// Noted after it was done, at the moment at which it was.
    private Mono<Void> noted(
            StaffMember who, String deed, OwnerId owner, Map<String, String> detail) {
        return Mono.defer(
                        () ->
                                audit.note(
                                        who.id(),
                                        deed,
                                        SUBJECT,
                                        String.valueOf(owner.value()),
                                        detail))
                .then(live.changed(Topic.CONVERSATION, owner.value()));
    }

    private static Mono<StaffMember> allowed(@Nullable StaffMember me) {
        return Mono.justOrEmpty(me).filter(OwnerDeeds::mayAct).switchIfEmpty(refused());
    }

    private static Mono<StaffMember> refused() {
        return Mono.error(() -> new ResponseStatusException(HttpStatus.FORBIDDEN));
    }

    private static Revocation told(OwnerId owner) {
        return new Revocation(owner, null, Revocation.Source.STAFF, null);
    }

    private static String code(StaffMember who) {
        return "staff:" + who.id().value();
    }
}
