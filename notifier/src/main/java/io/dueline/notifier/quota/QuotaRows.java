package io.dueline.notifier.quota;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

@Component
class QuotaRows {

    private final DatabaseClient database;

    QuotaRows(DatabaseClient database) {
        this.database = database;
    }

    /// Divisions of one community take turns.
    Mono<Void> takeTurns(CommunityId community) {
        return database.sql("select pg_advisory_xact_lock(hashtext('quota'), :community::int)")
                .bind("community", community.value())
                .fetch()
                .first()
                .then();
    }

    Flux<Care> of(CommunityId community) {
        return database.sql(
                        """
                        select owner_id, staff_id, stand_in, placed, effort from quota
                        where community_id = :community
                        order by owner_id
                        """)
                .bind("community", community.value())
                .map(Columns.as(QuotaRows::care))
                .all();
    }

    Flux<Care> among(Collection<OwnerId> owners) {
        return database.sql(
                        """
                        select owner_id, staff_id, stand_in, placed, effort from quota
                        where owner_id = any(:owners)
                        order by owner_id
                        """)
                .bind("owners", longs(owners, OwnerId::value))
                .map(Columns.as(QuotaRows::care))
                .all();
    }

    /// Enters how it is now; a row that is as it was stays untouched.
    Mono<Void> enter(CommunityId community, List<Care> plan, Instant now) {
        return database.sql(
                        """
                        insert into quota (owner_id, community_id, staff_id, stand_in, placed, effort,
                                           since)
                        select owner, :community, staff, nullif(stand_in, 0), placed, effort, :now
                        from unnest(:owners::bigint[], :staff::bigint[], :standIns::bigint[],
                                    :placed::boolean[], :efforts::int[])
                             as given(owner, staff, stand_in, placed, effort)
                        on conflict (owner_id) do update
                        set since = case when quota.staff_id = excluded.staff_id then quota.since
                                         else excluded.since end,
                            staff_id = excluded.staff_id, stand_in = excluded.stand_in,
                            placed = excluded.placed, effort = excluded.effort,
                            community_id = excluded.community_id
                        where (quota.staff_id, quota.stand_in, quota.placed, quota.effort)
                              is distinct from
                              (excluded.staff_id, excluded.stand_in, excluded.placed,
                               excluded.effort)
                        """)
                .bind("community", community.value())
                .bind("now", now)
                .bind("owners", longs(plan, care -> care.owner().value()))
                .bind("staff", longs(plan, Care::staff))
                .bind("standIns", longs(plan, care -> care.standIn() == null ? 0L : care.standIn()))
                .bind("placed", plan.stream().map(Care::placed).toArray(Boolean[]::new))
                .bind("efforts", plan.stream().map(Care::effort).toArray(Integer[]::new))
                .then();
    }

    /// A step in the history of owners who went from one to another.
    record Move(OwnerId owner, @Nullable Long from, long to) {}

    Mono<Void> note(List<Move> moves, String by, @Nullable String reason, Instant now) {
        return database.sql(
                        """
                        insert into quota_move (owner_id, from_staff, to_staff, moved_by, reason,
                                                moved_at)
                        select owner, nullif(before, 0), after, :by, nullif(:reason, ''), :now
                        from unnest(:owners::bigint[], :before::bigint[], :after::bigint[])
                             as given(owner, before, after)
                        """)
                .bind("by", by)
                .bind("reason", reason == null ? "" : reason)
                .bind("now", now)
                .bind("owners", longs(moves, move -> move.owner().value()))
                .bind("before", longs(moves, move -> move.from() == null ? 0L : move.from()))
                .bind("after", longs(moves, Move::to))
                .then();
    }

    private static Care care(Columns row) {
        return new Care(
                new OwnerId(row.number("owner_id")),
                row.number("staff_id"),
                row.maybeNumber("stand_in"),
                row.flag("placed"),
                row.count("effort"));
    }

    private static <T> Long[] longs(Collection<T> of, Function<T, Long> part) {
        return of.stream().map(part).toArray(Long[]::new);
    }
}
