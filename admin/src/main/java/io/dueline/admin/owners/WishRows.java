package io.dueline.admin.owners;

import io.dueline.admin.owners.Happening.Part;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;

/// From when to when an owner wanted no messages.
@Component
class WishRows {

    private final DatabaseClient database;

    WishRows(DatabaseClient database) {
        this.database = database;
    }

    /// Since when no messages go out; empty while they may.
    Mono<Instant> silentSince(long owner) {
        return database.sql(
                        """
                        select since from opt_out
                        where owner_id = :owner and lifted_at is null
                        order by id
                        limit 1
                        """)
                .bind("owner", owner)
                .map(Columns.as(row -> row.moment("since")))
                .one();
    }

    Flux<Happening> optOuts(long owner) {
        return database.sql(
                        """
                        select p.id, p.since, p.source,
                               (select coalesce('staff:' || a.staff_member_id, a.detail ->> 'by')
                                from audit_entry a
                                where a.subject_kind = 'owner' and a.subject_id = :owner
                                  and a.deed = 'record opt-out' and p.source = 'staff'
                                  and a.at between p.since and p.since + interval '3 seconds'
                                order by a.id limit 1) as by
                        from opt_out p
                        where p.owner_id = cast(:owner as bigint)
                        """)
                .bind("owner", String.valueOf(owner))
                .map(Columns.as(WishRows::optOut))
                .all();
    }

    Flux<Happening> optIns(long owner) {
        return database.sql(
                        """
                        select p.lifted_at, min(p.id) as id, min(p.lifted_by) as source,
                               (select coalesce('staff:' || a.staff_member_id, a.detail ->> 'by')
                                from audit_entry a
                                where a.subject_kind = 'owner' and a.subject_id = :owner
                                  and a.deed = 'end opt-out'
                                  and a.at between p.lifted_at and p.lifted_at + interval '3 seconds'
                                order by a.id limit 1) as by
                        from opt_out p
                        where p.owner_id = cast(:owner as bigint) and p.lifted_at is not null
                        group by p.lifted_at
                        """)
                .bind("owner", String.valueOf(owner))
                .map(Columns.as(WishRows::optIn))
                .all();
    }

    private static Happening optOut(Columns row) {
        return Happening.of(
                        "silent-" + row.number("id"),
                        row.moment("since"),
                        Part.MESSAGES,
                        "amber",
                        "opted_out")
                .because("told_" + row.text("source"))
                .by(row.maybeText("by"));
    }

    private static Happening optIn(Columns row) {
        var source = row.maybeText("source");
        return Happening.of(
                        "heard-" + row.number("id"),
                        row.moment("lifted_at"),
                        Part.MESSAGES,
                        "green",
                        "opted_in")
                .because(source == null ? null : "told_" + source)
                .by(row.maybeText("by"));
    }
}
