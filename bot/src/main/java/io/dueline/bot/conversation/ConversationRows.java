package io.dueline.bot.conversation;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.bot.conversation.Conversation.Need;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;

/// Rows of `conversation`. Whoever changes one holds the owner still.
@Component
class ConversationRows {

    private final DatabaseClient database;

    ConversationRows(DatabaseClient database) {
        this.database = database;
    }

    /// One not begun yet is as good as any.
    Mono<Conversation> find(OwnerId owner) {
        return database.sql(
                        """
                        select owner_id, state, expected, offered::text[], beside_case, staff, taken_until,
                               unclear, needs_person, needs_since, red, unread, channel, address,
                               last_word_at
                        from conversation
                        where owner_id = :owner
                        """)
                .bind("owner", owner.value())
                .map(Columns.as(ConversationRows::conversation))
                .one()
                .defaultIfEmpty(Conversation.begun(owner));
    }

    Mono<Void> save(Conversation talk, Instant now) {
        var state = StateColumns.of(talk.state());
        var need = talk.need();
        var from = talk.from();
        return database.sql(
                        """
                        insert into conversation (owner_id, state, expected, offered, beside_case,
                                                  staff, taken_until, unclear, needs_person,
                                                  needs_since, red, unread, channel, address,
                                                  last_word_at, last_activity)
                        values (:owner, :state, :expected, :offered::date[], :beside, :staff, :until,
                                :unclear, :need, :since, :red, :unread, :channel, :address,
                                :lastWord, :now)
                        on conflict (owner_id) do update
                        set state = excluded.state, expected = excluded.expected,
                            offered = excluded.offered, beside_case = excluded.beside_case,
                            staff = excluded.staff, taken_until = excluded.taken_until,
                            unclear = excluded.unclear, needs_person = excluded.needs_person,
                            needs_since = excluded.needs_since, red = excluded.red,
                            unread = excluded.unread, channel = excluded.channel,
                            address = excluded.address, last_word_at = excluded.last_word_at,
                            last_activity = excluded.last_activity
                        """)
                .bind("owner", talk.owner().value())
                .bind("state", state.state())
                .bind("expected", maybe(state.expected(), String.class))
                .bind("offered", state.offered().toArray(String[]::new))
                .bind("beside", maybe(state.besideCase(), Long.class))
                .bind("staff", maybe(state.staff(), Long.class))
                .bind("until", maybe(state.takenUntil(), Instant.class))
                .bind("unclear", talk.unclear())
                .bind("need", maybe(need == null ? null : need.reason().code(), String.class))
                .bind("since", maybe(need == null ? null : need.since(), Instant.class))
                .bind("red", need != null && need.red())
                .bind("unread", talk.unread())
                .bind("channel", maybe(from == null ? null : from.kind().code(), String.class))
                .bind("address", maybe(from == null ? null : from.value(), String.class))
                .bind("lastWord", maybe(talk.lastWordAt(), Instant.class))
                .bind("now", now)
                .then();
    }

    /// Conversations staff have taken and left alone, the longest first.
    Mono<List<OwnerId>> left(Instant now, int most) {
        return database.sql(
                        """
                        select owner_id from conversation
                        where state = 'taken' and taken_until <= :now
                        order by taken_until
                        limit :most
                        """)
                .bind("now", now)
                .bind("most", most)
                .map(Columns.as(row -> new OwnerId(row.number("owner_id"))))
                .all()
                .collectList();
    }

    private static Conversation conversation(Columns row) {
        var need = need(row);
        return new Conversation(
                new OwnerId(row.number("owner_id")),
                StateColumns.read(row).state(need),
                row.count("unclear"),
                need,
                row.count("unread"),
                address(row),
                row.maybeMoment("last_word_at"));
    }

    private static @Nullable Need need(Columns row) {
        var reason = row.maybeText("needs_person");
        return reason == null
                ? null
                : new Need(
                        HandoffReason.ofCode(reason), row.moment("needs_since"), row.flag("red"));
    }

    private static @Nullable Address address(Columns row) {
        var channel = row.maybeText("channel");
        return channel == null
                ? null
                : new Address(ChannelKind.ofCode(channel), row.text("address"));
    }
}
