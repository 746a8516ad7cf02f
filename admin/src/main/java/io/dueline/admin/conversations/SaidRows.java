package io.dueline.admin.conversations;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// Reads what was written in both directions.
@Component
class SaidRows {

    private static final TypeReference<List<Understood>> ALL = new TypeReference<>() {};

    private static final String LATEST =
            """
            select * from (
                select said.key, said.who, said.staff, said.channel, said.body, said.linked,
                       said.state, said.reason, said.at, said.not_before, said.intents
                from (
                    select 'out-' || m.id as key, split_part(m.author, ':', 1) as who,
                           p.name as staff, m.channel, m.body,
                           m.link_kind is not null as linked, m.state, m.reason,
                           coalesce(m.left_at, m.created_at) as at, m.not_before,
                           null::text as intents
                    from outbound_message m
                    left join staff_member p on m.author = 'staff:' || p.id
                    where %s
                    union all
                    select 'in-' || i.id, 'owner', null, i.channel, i.body, false, i.state, null,
                           i.received_at, null, r.intents::text
                    from inbound_message i
                    left join reading r on r.inbound_id = i.id
                    where %s) said
                order by said.at desc, said.key desc
                limit :most) latest
            order by at, key
            """;

    private static final String WITH_OWNER =
            LATEST.formatted("m.owner_id = :owner", "i.owner_id = :owner");

    private static final String WITH_STRANGER =
            LATEST.formatted(
                    "m.owner_id is null and m.purpose <> 'team'"
                            + " and m.channel = :channel and m.address = :address",
                    "i.owner_id is null and i.channel = :channel and i.address = :address");

    private final DatabaseClient database;
    private final JsonMapper json;

    SaidRows(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// The latest of a talk, in the order in which they were said.
    Mono<List<Said>> latest(OwnerId owner, int most) {
        return read(database.sql(WITH_OWNER).bind("owner", owner.value()), most);
    }

    /// The latest said with an address no owner has, in the order in which they were said.
    Mono<List<Said>> latest(Address address, int most) {
        var statement =
                database.sql(WITH_STRANGER)
                        .bind("channel", address.kind().code())
                        .bind("address", address.value());
        return read(statement, most);
    }

    private Mono<List<Said>> read(GenericExecuteSpec statement, int most) {
        return statement.bind("most", most).map(Columns.as(this::said)).all().collectList();
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
