package io.dueline.admin.owners;

import io.dueline.admin.owners.Happening.Part;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

/// What was said between an owner and us, and what was kept back.
@Component
class TalkRows {

    private static final int MOST = 500;

    private final DatabaseClient database;

    TalkRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<Happening> sent(long owner) {
        return database.sql(
                        """
                        select id, coalesce(left_at, settled_at, created_at) as at, purpose, author,
                               body, link_kind is not null as linked, state, reason,
                               case when state = 'pending' then not_before end as leaves
                        from outbound_message
                        where owner_id = :owner and purpose <> 'team'
                        order by id desc
                        limit :most
                        """)
                .bind("owner", owner)
                .bind("most", MOST)
                .map(Columns.as(TalkRows::sent))
                .all();
    }

    Flux<Happening> received(long owner) {
        return database.sql(
                        """
                        select id, received_at, body, state, channel
                        from inbound_message
                        where owner_id = :owner
                        order by id desc
                        limit :most
                        """)
                .bind("owner", owner)
                .bind("most", MOST)
                .map(Columns.as(TalkRows::received))
                .all();
    }

    private static Happening sent(Columns row) {
        var state = row.text("state");
        var sent =
                Happening.of(
                                "out-" + row.number("id"),
                                row.moment("at"),
                                Part.MESSAGES,
                                hueOf(state),
                                "out_" + state)
                        .because(row.maybeText("reason"))
                        .by(row.text("author"))
                        .until(row.maybeMoment("leaves"));
        return row.flag("linked")
                ? sent.sayingWithLink(row.text("body"))
                : sent.saying(row.text("body"));
    }

    private static Happening received(Columns row) {
        return Happening.of(
                        "in-" + row.number("id"),
                        row.moment("received_at"),
                        Part.MESSAGES,
                        "action",
                        "received")
                .because("failed".equals(row.text("state")) ? "not_read" : null)
                .saying(row.text("body"));
    }

    private static String hueOf(String state) {
        return switch (state) {
            case "undelivered", "failed", "in_doubt" -> "red";
            case "held_back", "expired" -> "amber";
            default -> "plain";
        };
    }
}
