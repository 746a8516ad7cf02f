package io.dueline.bot.conversation;

import static io.dueline.notifier.sql.Nullables.maybe;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What was written in both directions, as other systems see it.
@Component
class MessageViews {

    private static final String OUT =
            """
            (select 'out' as direction, m.id, m.owner_id, m.channel, m.address, m.body,
                    m.purpose, m.author, m.state, m.created_at as at, null as understood
             from outbound_message m
             where %s and m.created_at <= :at
               and (m.created_at, 'out', m.id) < (:at, :direction, :id)
             order by m.created_at desc, m.id desc
             limit :most)
            """;

    private static final String IN =
            """
            (select 'in' as direction, m.id, m.owner_id, m.channel, m.address, m.body,
                    null as purpose, 'owner' as author, m.state, m.received_at as at,
                    r.intents::text as understood
             from inbound_message m
             left join reading r on r.inbound_id = m.id
             where %s and m.received_at <= :at
               and (m.received_at, 'in', m.id) < (:at, :direction, :id)
             order by m.received_at desc, m.id desc
             limit :most)
            """;

    private static final String ORDERED =
            """
            ) as said
            order by at desc, direction desc, id desc
            limit :most
            """;

    private static final String OF_ALL = newest("true");

    /// Apart, so that each finds its rows by an index of its own.
    private static final String WITH_SOME =
            newest("m.owner_id = any(:owners)", "m.owner_id is null and m.address = :address");

    private final DatabaseClient database;

    MessageViews(DatabaseClient database) {
        this.database = database;
    }

    /// @param direction `in` or `out`
    /// @param purpose why we wrote it
    /// @param author who of us wrote it
    /// @param state how far it has come
    /// @param understood what was made out of it, with the words that say so
    record MessageView(
            String direction,
            long id,
            @Nullable Long owner,
            String channel,
            String address,
            String text,
            @Nullable String purpose,
            @Nullable String author,
            String state,
            Instant at,
            @JsonRawValue @Nullable String understood) {

        Cursor cursor() {
            return new Cursor(at, direction, id);
        }

        @Override
        public String toString() {
            return "MessageView[" + direction + " " + id + "]";
        }
    }

    /// All messages, newest first.
    ///
    /// @param before where the page before ended
    Flux<MessageView> ofAll(Cursor before, int most) {
        return page(database.sql(OF_ALL), before, most);
    }

    /// Messages with these owners and with this address, newest first.
    ///
    /// @param address also of somebody who is no owner
    /// @param before where the page before ended
    Flux<MessageView> with(
            Collection<OwnerId> owners, @Nullable String address, Cursor before, int most) {
        var statement =
                database.sql(WITH_SOME)
                        .bind("owners", numbers(owners))
                        .bind("address", maybe(address, String.class));
        return page(statement, before, most);
    }

    private static Flux<MessageView> page(GenericExecuteSpec statement, Cursor before, int most) {
        return statement
                .bind("at", before.at())
                .bind("direction", before.direction())
                .bind("id", before.id())
                .bind("most", most)
                .map(Columns.as(MessageViews::view))
                .all();
    }

    /// The newest of both directions, for each of the conditions.
    private static String newest(String... conditions) {
        return Stream.of(conditions)
                .flatMap(condition -> Stream.of(OUT, IN).map(part -> part.formatted(condition)))
                .collect(Collectors.joining("union all\n", "select * from (", ORDERED));
    }

    private static Long[] numbers(Collection<OwnerId> owners) {
        return owners.stream().map(OwnerId::value).toArray(Long[]::new);
    }

    private static MessageView view(Columns row) {
        return new MessageView(
                row.text("direction"),
                row.number("id"),
                row.maybeNumber("owner_id"),
                row.text("channel"),
                row.text("address"),
                row.text("body"),
                row.maybeText("purpose"),
                row.maybeText("author"),
                row.text("state"),
                row.moment("at"),
                row.maybeText("understood"));
    }
}
