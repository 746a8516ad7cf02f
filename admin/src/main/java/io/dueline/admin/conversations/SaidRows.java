package io.dueline.admin.conversations;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// Reads what was written in both directions.
@Component
class SaidRows {

    private static final TypeReference<List<Understood>> ALL = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    SaidRows(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// The latest of a talk, in the order in which they were said.
    Mono<List<Said>> latest(OwnerId owner, int most) {
        return database.sql(
                        """
                        select * from (
                            select said.key, said.who, said.staff, said.channel, said.body,
                                   said.linked, said.state, said.reason, said.at, said.not_before, said.intents
                            from (
                                select 'out-' || m.id as key, split_part(m.author, ':', 1) as who,
                                       p.name as staff, m.channel, m.body, m.link_kind is not null as linked,
                                       m.state, m.reason,
                                       coalesce(m.left_at, m.created_at) as at, m.not_before,
                                       null::text as intents
                                from outbound_message m
                                left join staff_member p on m.author = 'staff:' || p.id
                                where m.owner_id = :owner
                                union all
                                select 'in-' || i.id, 'owner', null, i.channel, i.body, false, i.state, null,
                                       i.received_at, null, r.intents::text
                                from inbound_message i
                                left join reading r on r.inbound_id = i.id
                                where i.owner_id = :owner) said
                            order by said.at desc, said.key desc
                            limit :most) latest
                        order by at, key
                        """)
                .bind("owner", owner.value())
                .bind("most", most)
                .map(Columns.as(this::said))
                .all()
                .collectList();
    }

    private Said said(Columns row) {
        var intents = row.maybeText("intents");
        var understood = understood(intents);
        var by = row.text("who");
        return new Said(
                row.text("key"),
                by,
                row.maybeText("staff"),
                row.text("channel"),
                row.flag("linked")
                        ? Piece.withLink(row.text("body"))
                        : Piece.typed(row.text("body"), understood),
                row.text("state"),
                row.maybeText("reason"),
                row.moment("at"),
                row.maybeMoment("not_before"),
                understood,
                intents != null);
    }

    private List<Understood> understood(@Nullable String intents) {
        return intents == null ? List.of() : json.readValue(intents, ALL);
    }
}
