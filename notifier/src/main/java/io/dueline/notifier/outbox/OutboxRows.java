package io.dueline.notifier.outbox;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.outbox.Outbox.Timed;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;
import io.dueline.notifier.template.RenderedText;
import io.dueline.notifier.template.Text;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

@Component
class OutboxRows {

    static final String COLUMNS =
            "id, community_id, owner_id, channel, address, purpose, body,"
                    + " link_kind, link_subject, afresh, attempt, expires_at";

    private final DatabaseClient database;

    OutboxRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<Long> insert(List<Timed> letters) {
        return database.sql(
                        """
                        insert into outbound_message
                               (dedup_key, community_id, owner_id, purpose, author, channel, address,
                                language, body, link_kind, link_subject, afresh, lane,
                                created_at, not_before, expires_at)
                        select * from unnest(
                                :keys::text[], :communities::bigint[], :owners::bigint[],
                                :purposes::text[], :authors::text[], :channels::text[],
                                :addresses::text[], :languages::text[], :bodies::text[],
                                :linkKinds::text[], :linkSubjects::bigint[], :afresh::text[],
                                :lanes::smallint[],
                                :created::timestamptz[], :notBefore::timestamptz[],
                                :expires::timestamptz[])
                        on conflict (dedup_key) do nothing
                        returning id
                        """)
                .bind("keys", column(letters, l -> l.letter().dedupKey(), String[]::new))
                .bind(
                        "communities",
                        column(letters, l -> l.letter().community().value(), Long[]::new))
                .bind("owners", column(letters, OutboxRows::ownerOf, Long[]::new))
                .bind("purposes", column(letters, l -> l.letter().purpose().name(), String[]::new))
                .bind("authors", column(letters, l -> l.letter().author().code(), String[]::new))
                .bind(
                        "channels",
                        column(letters, l -> l.letter().to().kind().code(), String[]::new))
                .bind("addresses", column(letters, l -> l.letter().to().value(), String[]::new))
                .bind(
                        "languages",
                        column(letters, l -> l.letter().text().language().code(), String[]::new))
                .bind("bodies", column(letters, l -> l.letter().text().body(), String[]::new))
                .bind("linkKinds", column(letters, OutboxRows::linkKindOf, String[]::new))
                .bind("linkSubjects", column(letters, OutboxRows::linkSubjectOf, Long[]::new))
                .bind("afresh", column(letters, OutboxRows::afreshOf, String[]::new))
                .bind(
                        "lanes",
                        column(
                                letters,
                                l -> (short) l.letter().purpose().lane().ordinal(),
                                Short[]::new))
                .bind("created", column(letters, Timed::createdAt, Instant[]::new))
                .bind("notBefore", column(letters, Timed::notBefore, Instant[]::new))
                .bind("expires", column(letters, Timed::expiresAt, Instant[]::new))
                .map(Columns.as(row -> row.number("id")))
                .all();
    }

    /// Locks the next messages of a lane for the surrounding transaction, past those that others
    /// hold.
    Mono<List<OutboundMessage>> lockWaiting(Lane lane, Instant now, int most) {
        return database.sql(
                        "select "
                                + COLUMNS
                                + """
                                 from outbound_message
                                where state = 'pending' and lane = :lane and not_before <= :now
                                order by not_before, id
                                limit :most
                                for update skip locked
                                """)
                .bind("lane", (short) lane.ordinal())
                .bind("now", now)
                .bind("most", most)
                .map(Columns.as(OutboxRows::message))
                .all()
                .collectList();
    }

    Mono<Void> depart(List<Long> messages, Instant leaseUntil) {
        return database.sql(
                        """
                        update outbound_message
                        set state = 'sending', attempt = attempt + 1, lease_until = :lease
                        where id = any(:ids)
                        """)
                .bind("lease", leaseUntil)
                .bind("ids", messages.toArray(Long[]::new))
                .then();
    }

    /// What it says from now on, and in which language.
    Mono<Void> reword(long message, RenderedText text) {
        return database.sql(
                        """
                        update outbound_message set body = :body, language = :language
                        where id = :id and state = 'pending'
                        """)
                .bind("body", text.body())
                .bind("language", text.language().code())
                .bind("id", message)
                .then();
    }

    /// What went to teams at an address stays theirs. A telephone is the same one by SMS and by
    /// WhatsApp.
    Mono<Void> join(Address to, OwnerId owner) {
        return database.sql(
                        """
                        update outbound_message set owner_id = :owner
                        where owner_id is null and purpose <> 'team' and address = :address
                          and (channel = :channel
                               or (channel in ('sms', 'whatsapp') and :channel in ('sms', 'whatsapp')))
                        """)
                .bind("owner", owner.value())
                .bind("address", to.value())
                .bind("channel", to.kind().code())
                .then();
    }

    Mono<Void> end(long message, String state, String reason, Instant now) {
        return database.sql(
                        """
                        update outbound_message
                        set state = :state, reason = :reason, settled_at = :now
                        where id = :id and state = 'pending'
                        """)
                .bind("state", state)
                .bind("reason", reason)
                .bind("now", now)
                .bind("id", message)
                .then();
    }

    Mono<Void> postpone(long message, Instant until, String reason) {
        return database.sql(
                        """
                        update outbound_message set not_before = :until, reason = :reason
                        where id = :id and state = 'pending'
                        """)
                .bind("until", until)
                .bind("reason", reason)
                .bind("id", message)
                .then();
    }

    static OutboundMessage message(Columns row) {
        var owner = row.maybeNumber("owner_id");
        return new OutboundMessage(
                row.number("id"),
                new CommunityId(row.number("community_id")),
                owner == null ? null : new OwnerId(owner),
                new Address(ChannelKind.ofCode(row.text("channel")), row.text("address")),
                Purpose.valueOf(row.text("purpose")),
                row.text("body"),
                link(row),
                afresh(row),
                row.count("attempt"),
                row.moment("expires_at"));
    }

    private static @Nullable Link link(Columns row) {
        var kind = row.maybeText("link_kind");
        return kind == null ? null : new Link(Link.Kind.valueOf(kind), row.number("link_subject"));
    }

    private static @Nullable Text afresh(Columns row) {
        var text = row.maybeText("afresh");
        return text == null ? null : Text.valueOf(text);
    }

    private static @Nullable Long ownerOf(Timed timed) {
        var owner = timed.letter().owner();
        return owner == null ? null : owner.value();
    }

    private static @Nullable String linkKindOf(Timed timed) {
        var link = timed.letter().link();
        return link == null ? null : link.kind().name();
    }

    private static @Nullable Long linkSubjectOf(Timed timed) {
        var link = timed.letter().link();
        return link == null ? null : link.subject();
    }

    private static @Nullable String afreshOf(Timed timed) {
        var text = timed.letter().afresh();
        return text == null ? null : text.name();
    }

    private static <T extends @Nullable Object> T[] column(
            List<Timed> letters, Function<Timed, T> part, IntFunction<T[]> array) {
        return letters.stream().map(part).toArray(array);
    }
}
