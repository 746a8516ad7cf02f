package io.dueline.admin.settings.staff;

import io.dueline.admin.settings.Allowed;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.GivenPassword;
import io.dueline.admin.staff.Post;
import io.dueline.admin.staff.StaffId;
import io.dueline.admin.staff.StaffMember;
import io.dueline.admin.staff.StaffMembers;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.util.Map;

/// What operators do about those who work here, each deed in one transaction with its entry in the
/// audit trail.
@Component
class StaffDeeds {

    private final StaffMembers members;
    private final AuditTrail trail;
    private final TransactionalOperator transaction;

    StaffDeeds(StaffMembers members, AuditTrail trail, TransactionalOperator transaction) {
        this.members = members;
        this.trail = trail;
        this.transaction = transaction;
    }

    /// Empty: the login is taken.
    Mono<GivenPassword> hire(String login, Post post, @Nullable StaffMember me) {
        return Allowed.TO_RUN
                .only(me)
                .flatMap(who -> hired(login, post, who))
                .as(transaction::transactional);
    }

    Mono<Void> change(StaffMember member, Post post, @Nullable StaffMember me) {
        return Allowed.TO_RUN
                .only(me)
                .delayUntil(_ -> members.change(member.id(), post))
                .flatMap(who -> note(who, "change staff member", member.id(), told(post)))
                .as(transaction::transactional);
    }

    Mono<Void> disable(StaffMember member, @Nullable StaffMember me) {
        return Allowed.TO_RUN
                .only(me)
                .delayUntil(_ -> members.disable(member.id()))
                .flatMap(who -> note(who, "disable staff member", member.id(), Map.of()))
                .as(transaction::transactional);
    }

    Mono<Void> enable(StaffMember member, @Nullable StaffMember me) {
        return Allowed.TO_RUN
                .only(me)
                .delayUntil(_ -> members.enable(member.id()))
                .flatMap(who -> note(who, "enable staff member", member.id(), Map.of()))
                .as(transaction::transactional);
    }

    Mono<GivenPassword> giveNewPassword(StaffMember member, @Nullable StaffMember me) {
        return Allowed.TO_RUN
                .only(me)
                .flatMap(who -> given(member, who))
                .as(transaction::transactional);
    }

    private Mono<GivenPassword> hired(String login, Post post, StaffMember who) {
        return members.welcome(login, post)
                .delayUntil(
                        given -> note(who, "hire staff member", given.member().id(), told(post)));
    }

    private Mono<GivenPassword> given(StaffMember member, StaffMember who) {
        return members.giveNewPassword(member.id())
                .delayUntil(_ -> note(who, "give new password", member.id(), Map.of()));
    }

    private static Map<String, String> told(Post post) {
        return Map.of("role", post.role().name(), "language", post.language().code());
    }

    private Mono<Void> note(
            StaffMember who, String deed, StaffId member, Map<String, String> detail) {
        var id = String.valueOf(member.value());
        return Mono.defer(() -> trail.note(who.id(), deed, "staff member", id, detail));
    }
}
