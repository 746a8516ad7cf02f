package io.dueline.bot.conversation;

import static io.dueline.notifier.sql.Nullables.maybe;

import com.fasterxml.jackson.annotation.JsonRawValue;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// What was written in both directions, as other systems see it.
@Component
class MessageViews {

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

    /// Messages with these owners and with this address, newest first.
    ///
    /// @param owners nothing for messages with everybody
    /// @param address also of somebody who is no owner
    /// @param before where the page before ended
    Flux<MessageView> page(
            @Nullable Collection<OwnerId> owners,
            @Nullable String address,
            Cursor before,
            int most) {
        return database.sql(
                        """
                        select * from (
                            select 'out' as direction, m.id, m.owner_id, m.channel, m.address,
                                   m.body, m.purpose, m.author, m.state, m.created_at as at,
                                   null as understood
                            from outbound_message m
                            where (:everybody or m.owner_id = any(:owners)
                                   or (m.owner_id is null and m.address = :address))
                              and m.created_at <= :at
                            union all
                            select 'in', m.id, m.owner_id, m.channel, m.address,
                                   m.body, null, 'owner', m.state, m.received_at,
                                   r.intents::text
                            from inbound_message m
                            left join reading r on r.inbound_id = m.id
                            where (:everybody or m.owner_id = any(:owners)
                                   or (m.owner_id is null and m.address = :address))
                              and m.received_at <= :at) as said
                        where (at, direction, id) < (:at, :direction, :id)
                        order by at desc, direction desc, id desc
                        limit :most
                        """)
                .bind("everybody", owners == null)
                .bind("owners", numbers(owners == null ? List.of() : owners))
                .bind("address", maybe(address, String.class))
                .bind("at", before.at())
                .bind("direction", before.direction())
                .bind("id", before.id())
                .bind("most", most)
                .map(Columns.as(MessageViews::view))
                .all();
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
