package io.dueline.admin.settings.teams;

import io.dueline.admin.settings.Allowed;
import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.StaffMember;
import io.dueline.bot.cases.NewTeam;
import io.dueline.bot.cases.Route;
import io.dueline.bot.cases.Team;
import io.dueline.bot.cases.Teams;
import io.dueline.bot.understanding.Topic;
import io.dueline.notifier.community.CommunityId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What operators and leaders settle about teams, each deed in one transaction with its entry in
/// the audit trail.
@Component
class TeamDeeds {

    private final Teams teams;
    private final AuditTrail trail;
    private final TransactionalOperator transaction;

    TeamDeeds(Teams teams, AuditTrail trail, TransactionalOperator transaction) {
        this.teams = teams;
        this.trail = trail;
        this.transaction = transaction;
    }

    /// Empty: there is one of that name.
    Mono<Team> setUp(NewTeam wanted, @Nullable StaffMember me) {
        return Allowed.TO_DECIDE
                .only(me)
                .flatMap(who -> setUpBy(who, wanted))
                .as(transaction::transactional);
    }

    /// Empty: there is another one of that name.
    Mono<Team> change(long team, NewTeam wanted, @Nullable StaffMember me) {
        return Allowed.TO_DECIDE
                .only(me)
                .flatMap(who -> changedBy(who, team, wanted))
                .as(transaction::transactional);
    }

    /// @param wishes the team of each topic, or nothing to let it go where the others go; a team of
    ///     another community is nobody's wish and passed over
    Mono<Void> route(
            CommunityId community, Map<Topic, Optional<Long>> wishes, @Nullable StaffMember me) {
        return Allowed.TO_DECIDE
                .only(me)
                .flatMap(who -> routedBy(who, community, wishes))
                .as(transaction::transactional);
    }

    private Mono<Team> setUpBy(StaffMember who, NewTeam wanted) {
        return teams.setUpNew(wanted).delayUntil(team -> note(who, "set up team", team.id()));
    }

    private Mono<Team> changedBy(StaffMember who, long id, NewTeam wanted) {
        return teams.change(id, wanted).delayUntil(team -> note(who, "change team", team.id()));
    }

    private Mono<Void> routedBy(
            StaffMember who, CommunityId community, Map<Topic, Optional<Long>> wishes) {
        return Mono.zip(
                        teams.of(community).map(Team::id).collect(Collectors.toSet()),
                        teams.routes(community).collectMap(Route::topic, Route::team))
                .map(now -> changes(wishes, now.getT1(), now.getT2()))
                .filter(changes -> !changes.isEmpty())
                .delayUntil(changes -> settle(community, changes))
                .flatMap(changes -> note(who, community, changes));
    }

    private static Map<Topic, Optional<Long>> changes(
            Map<Topic, Optional<Long>> wishes, Set<Long> teams, Map<Topic, Long> routes) {
        var changes = new TreeMap<>(wishes);
        changes.entrySet()
                .removeIf(
                        wish ->
                                wish.getValue()
                                                .equals(
                                                        Optional.ofNullable(
                                                                routes.get(wish.getKey())))
                                        || wish.getValue()
                                                .filter(team -> !teams.contains(team))
                                                .isPresent());
        return changes;
    }

    private Mono<Void> settle(CommunityId community, Map<Topic, Optional<Long>> changes) {
        return Flux.fromIterable(changes.entrySet())
                .concatMap(change -> settle(community, change.getKey(), change.getValue()))
                .then();
    }

    private Mono<Void> settle(CommunityId community, Topic topic, Optional<Long> team) {
        return team.map(id -> teams.route(community, topic, id))
                .orElseGet(() -> teams.unroute(community, topic));
    }

    private Mono<Void> note(StaffMember who, String deed, long team) {
        return trail.note(who.id(), deed, "team", String.valueOf(team), Map.of());
    }

    private Mono<Void> note(
            StaffMember who, CommunityId community, Map<Topic, Optional<Long>> changes) {
        var told = new TreeMap<String, String>();
        changes.forEach(
                (topic, team) -> told.put(topic.code(), team.map(String::valueOf).orElse("none")));
        var id = String.valueOf(community.value());
        return trail.note(who.id(), "route topics", "community", id, told);
    }
}
