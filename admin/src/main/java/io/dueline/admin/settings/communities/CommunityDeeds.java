package io.dueline.admin.settings.communities;

import io.dueline.admin.settings.Allowed;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.community.CommunityNames;
import io.dueline.notifier.community.NewCommunity;
import io.dueline.notifier.community.Rule;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What operators and leaders settle about communities, each deed in one transaction with its entry
/// in the audit trail.
@Component
class CommunityDeeds {

    private static final String INHERITED = "inherited";

    private final Communities communities;
    private final AuditTrail trail;
    private final TransactionalOperator transaction;

    CommunityDeeds(Communities communities, AuditTrail trail, TransactionalOperator transaction) {
        this.communities = communities;
        this.trail = trail;
        this.transaction = transaction;
    }

    /// Empty: the code is taken.
    Mono<Community> found(NewCommunity wanted, @Nullable StaffMember me) {
        return Allowed.TO_DECIDE
                .only(me)
                .flatMap(who -> founded(wanted, who))
                .as(transaction::transactional);
    }

    Mono<Void> rename(CommunityId community, CommunityNames names, @Nullable StaffMember me) {
        return Allowed.TO_DECIDE
                .only(me)
                .delayUntil(_ -> communities.rename(community, names))
                .flatMap(who -> note(who, "rename community", community, Map.of()))
                .as(transaction::transactional);
    }

    /// @param wishes each rule's own value, or nothing to inherit it
    Mono<Void> rule(
            CommunityId community, Map<Rule, Optional<String>> wishes, @Nullable StaffMember me) {
        return Allowed.TO_DECIDE
                .only(me)
                .flatMap(who -> ruled(community, wishes, who))
                .as(transaction::transactional);
    }

    private Mono<Community> founded(NewCommunity wanted, StaffMember who) {
        return communities
                .foundNew(wanted)
                .delayUntil(made -> note(who, "found community", made.id(), Map.of()));
    }

    private Mono<Void> ruled(
            CommunityId community, Map<Rule, Optional<String>> wishes, StaffMember who) {
        return communities
                .ownRules(community)
                .map(own -> changes(own, wishes))
                .filter(changes -> !changes.isEmpty())
                .delayUntil(changes -> settle(community, changes))
                .flatMap(changes -> note(who, "change rules", community, told(changes)));
    }

    private static Map<Rule, Optional<String>> changes(
            Map<Rule, String> own, Map<Rule, Optional<String>> wishes) {
        var changes = new TreeMap<>(wishes);
        changes.entrySet()
                .removeIf(
                        wish ->
                                wish.getValue()
                                        .equals(Optional.ofNullable(own.get(wish.getKey()))));
        return changes;
    }

    private Mono<Void> settle(CommunityId community, Map<Rule, Optional<String>> changes) {
        return Flux.fromIterable(changes.entrySet())
                .concatMap(
                        change ->
                                change.getValue()
                                        .map(
                                                own ->
                                                        communities.differ(
                                                                community, change.getKey(), own))
                                        .orElseGet(
                                                () ->
                                                        communities.inherit(
                                                                community, change.getKey())))
                .then();
    }

    private static Map<String, String> told(Map<Rule, Optional<String>> changes) {
        var told = new TreeMap<String, String>();
        changes.forEach((rule, value) -> told.put(rule.code(), value.orElse(INHERITED)));
        return told;
    }

    private Mono<Void> note(
            StaffMember who, String deed, CommunityId community, Map<String, String> detail) {
        var id = String.valueOf(community.value());
        return Mono.defer(() -> trail.note(who.id(), deed, "community", id, detail));
    }
}
