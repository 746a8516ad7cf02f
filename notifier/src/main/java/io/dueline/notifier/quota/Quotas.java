package io.dueline.notifier.quota;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.quota.QuotaRows.Move;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Shares the owners in arrears out over the assistants of a community.
@Component
public class Quotas {

    private static final String PLAN = "plan";

    private final QuotaRows rows;
    private final CrewRows crew;
    private final ArrearsBook arrears;
    private final Communities communities;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Quotas(
            QuotaRows rows,
            CrewRows crew,
            ArrearsBook arrears,
            Communities communities,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.crew = crew;
        this.arrears = arrears;
        this.communities = communities;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Divides anew by what is owed now. Whoever has an assistant keeps them as far as that is
    /// fair;
    /// dividing twice changes nothing.
    ///
    /// @return how many owners went to somebody else or came anew
    public Mono<Integer> divide(Community community) {
        return crew.of(community.id())
                .hasElements()
                .filter(anybody -> anybody)
                .flatMap(_ -> efforts(community))
                .flatMap(efforts -> divide(community, efforts).as(transaction::transactional))
                .defaultIfEmpty(0);
    }

    /// Who works there.
    public Flux<Assistant> assistants(CommunityId community) {
        return crew.of(community);
    }

    /// Absences that are not over.
    public Flux<Absence> absences(Community community) {
        return crew.absencesFrom(today(community));
    }

    /// Takes somebody on there, or changes their share; then divides.
    public Mono<Integer> join(Community community, Assistant one) {
        return crew.join(community.id(), one, clock.instant()).then(later(community));
    }

    /// Lets somebody go there: their owners go to the others.
    public Mono<Integer> leave(Community community, long staff) {
        return crew.leave(community.id(), staff).then(later(community));
    }

    /// Notes that somebody is away: others stand in for them on those days, wherever they work.
    ///
    /// @param by `staff:` and a number
    public Mono<Integer> away(long staff, LocalDate first, LocalDate last, String by) {
        return crew.away(staff, first, last, by).then(Mono.defer(() -> divideAllOf(staff)));
    }

    /// Somebody is back, or did not go. Empty if there is no such absence.
    public Mono<Integer> back(long absence) {
        return crew.back(absence).flatMap(this::divideAllOf);
    }

    /// Gives owners to somebody, who keeps them from round to round.
    ///
    /// @param by `staff:` and a number
    public Mono<Integer> place(
            Community community, Collection<OwnerId> owners, long staff, String reason, String by) {
        return rows.takeTurns(community.id())
                .then(Mono.defer(() -> rows.among(owners).collectMap(Care::owner)))
                .flatMap(before -> place(community, owners, staff, before, reason, by))
                .as(transaction::transactional);
    }

    /// Who cares for these owners, as far as anybody does.
    public Mono<Map<OwnerId, Care>> among(Collection<OwnerId> owners) {
        return owners.isEmpty() ? Mono.just(Map.of()) : rows.among(owners).collectMap(Care::owner);
    }

    /// Everybody there who is cared for.
    public Flux<Care> of(CommunityId community) {
        return rows.of(community);
    }

    private Mono<Map<OwnerId, Integer>> efforts(Community community) {
        return arrears.overdueIn(community.id()).collectMap(ArrearsPosition::owner, Effort::of);
    }

    private Mono<Integer> later(Community community) {
        return Mono.defer(() -> divide(community));
    }

    private Mono<Integer> divideAllOf(long staff) {
        return crew.communitiesOf(staff)
                .concatMap(communities::find)
                .concatMap(this::divide)
                .reduce(0, Integer::sum);
    }

    private Mono<Integer> divide(Community community, Map<OwnerId, Integer> efforts) {
        return rows.takeTurns(community.id())
                .then(
                        Mono.defer(
                                () ->
                                        Mono.zip(
                                                rows.of(community.id()).collectMap(Care::owner),
                                                crew.of(community.id()).collectList(),
                                                crew.absencesFrom(today(community)).collectList())))
                .flatMap(
                        known ->
                                enter(
                                        community,
                                        known.getT1(),
                                        Plan.of(
                                                known.getT1(),
                                                efforts,
                                                known.getT2(),
                                                known.getT3(),
                                                today(community))));
    }

    private Mono<Integer> enter(Community community, Map<OwnerId, Care> before, List<Care> plan) {
        var moves = moves(before, plan);
        var now = clock.instant();
        return rows.enter(community.id(), plan, now)
                .then(moves.isEmpty() ? Mono.empty() : rows.note(moves, PLAN, null, now))
                .thenReturn(moves.size());
    }

    private Mono<Integer> place(
            Community community,
            Collection<OwnerId> owners,
            long staff,
            Map<OwnerId, Care> before,
            String reason,
            String by) {
        var placed = owners.stream().map(owner -> placed(owner, staff, before.get(owner))).toList();
        var moves = moves(before, placed);
        var now = clock.instant();
        return rows.enter(community.id(), placed, now)
                .then(moves.isEmpty() ? Mono.empty() : rows.note(moves, by, reason, now))
                .thenReturn(moves.size());
    }

    private static Care placed(OwnerId owner, long staff, @Nullable Care before) {
        return new Care(owner, staff, null, true, before == null ? 0 : before.effort());
    }

    private static List<Move> moves(Map<OwnerId, Care> before, List<Care> plan) {
        return plan.stream()
                .filter(care -> !isSame(before.get(care.owner()), care))
                .map(care -> move(before.get(care.owner()), care))
                .toList();
    }

    private static boolean isSame(@Nullable Care before, Care after) {
        return before != null && before.staff() == after.staff();
    }

    private static Move move(@Nullable Care before, Care after) {
        return new Move(after.owner(), before == null ? null : before.staff(), after.staff());
    }

    private LocalDate today(Community community) {
        return community.dayAt(clock.instant());
    }
}
