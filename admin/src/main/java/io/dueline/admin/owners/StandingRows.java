package io.dueline.admin.owners;

import io.dueline.admin.owners.Happening.Part;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.time.Instant;

/// How an owner stood to paying over time, and when and why they were left alone.
@Component
class StandingRows {

    private final DatabaseClient database;

    StandingRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<Happening> stances(long owner) {
        return database.sql(
                        """
                        select id, stance, until, reason, words, changed_by, changed_at
                        from stance_change
                        where owner_id = :owner
                        """)
                .bind("owner", owner)
                .map(Columns.as(StandingRows::stance))
                .all();
    }

    /// The reason stands in the audit entry of the deed, which bears the same moment.
    Flux<Happening> holdsPlaced(long owner) {
        return database.sql(
                        """
                        select h.id, h.kind, h.placed_at, h.until, h.placed_by,
                               (select a.detail ->> 'reason' from audit_entry a
                                where a.subject_kind = 'owner' and a.subject_id = cast(:owner as text)
                                  and a.deed = 'place hold' and h.kind = 'special'
                                  and a.at between h.placed_at and h.placed_at + interval '3 seconds'
                                order by a.id limit 1) as reason
                        from hold h
                        where h.owner_id = cast(:owner as bigint)
                        """)
                .bind("owner", String.valueOf(owner))
                .map(Columns.as(StandingRows::placed))
                .all();
    }

    Flux<Happening> holdsEnded(long owner, Instant now) {
        return database.sql(
                        """
                        select id, kind, least(lifted_at, until) as ended
                        from hold
                        where owner_id = :owner
                          and (lifted_at is not null or until < :now)
                        """)
                .bind("owner", owner)
                .bind("now", now)
                .map(Columns.as(StandingRows::ended))
                .all();
    }

    private static Happening stance(Columns row) {
        return Happening.of(
                        "stance-" + row.number("id"),
                        row.moment("changed_at"),
                        Part.PROMISES,
                        hueOf(row.text("stance")),
                        "stance_" + row.text("stance"))
                .because(row.text("reason"))
                .saying(row.maybeText("words"))
                .on(row.maybeDay("until"))
                .by(row.text("changed_by"));
    }

    private static Happening placed(Columns row) {
        return Happening.of(
                        "hold-" + row.number("id"),
                        row.moment("placed_at"),
                        Part.OTHER,
                        "slate",
                        "hold_" + row.text("kind"))
                .because(row.maybeText("reason"))
                .by(row.text("placed_by"))
                .until(row.maybeMoment("until"));
    }

    private static Happening ended(Columns row) {
        return Happening.of(
                "held-" + row.number("id"),
                row.moment("ended"),
                Part.OTHER,
                "plain",
                "ended_" + row.text("kind"));
    }

    private static String hueOf(String stance) {
        return switch (stance) {
            case "pays_soon" -> "green";
            case "away" -> "violet";
            case "refuses" -> "amber";
            default -> "plain";
        };
    }
}
