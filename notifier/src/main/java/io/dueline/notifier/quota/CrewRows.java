package io.dueline.notifier.quota;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.LocalDate;

/// Who works for a community, and when they are away.
@Component
class CrewRows {

    private final DatabaseClient database;

    CrewRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<Assistant> of(CommunityId community) {
        return database.sql(
                        """
                        select staff_id, share from quota_assistant
                        where community_id = :community
                        order by staff_id
                        """)
                .bind("community", community.value())
                .map(Columns.as(row -> new Assistant(row.number("staff_id"), row.count("share"))))
                .all();
    }

    Flux<CommunityId> communitiesOf(long staff) {
        return database.sql(
                        """
                        select community_id from quota_assistant
                        where staff_id = :staff
                        order by community_id
                        """)
                .bind("staff", staff)
                .map(Columns.as(row -> new CommunityId(row.number("community_id"))))
                .all();
    }

    Mono<Void> join(CommunityId community, Assistant one, Instant now) {
        return database.sql(
                        """
                        insert into quota_assistant (community_id, staff_id, share, since)
                        values (:community, :staff, :share, :now)
                        on conflict (community_id, staff_id) do update set share = excluded.share
                        """)
                .bind("community", community.value())
                .bind("staff", one.staff())
                .bind("share", one.share())
                .bind("now", now)
                .then();
    }

    Mono<Void> leave(CommunityId community, long staff) {
        return database.sql(
                        """
                        delete from quota_assistant
                        where community_id = :community and staff_id = :staff
                        """)
                .bind("community", community.value())
                .bind("staff", staff)
                .then();
    }

    /// Those not over on the day.
    Flux<Absence> absencesFrom(LocalDate day) {
        return database.sql(
                        """
                        select id, staff_id, first_day, last_day from quota_absence
                        where last_day >= :day
                        order by first_day, id
                        """)
                .bind("day", day)
                .map(Columns.as(CrewRows::absence))
                .all();
    }

    Mono<Void> away(long staff, LocalDate first, LocalDate last, String by) {
        return database.sql(
                        """
                        insert into quota_absence (staff_id, first_day, last_day, noted_by)
                        values (:staff, :first, :last, :by)
                        """)
                .bind("staff", staff)
                .bind("first", first)
                .bind("last", last)
                .bind("by", by)
                .then();
    }

    /// @return whose absence it was; empty if there is none of that number
    Mono<Long> back(long absence) {
        return database.sql("delete from quota_absence where id = :id returning staff_id")
                .bind("id", absence)
                .map(Columns.as(row -> row.number("staff_id")))
                .one();
    }

    private static Absence absence(Columns row) {
        return new Absence(
                row.number("id"),
                row.number("staff_id"),
                row.day("first_day"),
                row.day("last_day"));
    }
}
