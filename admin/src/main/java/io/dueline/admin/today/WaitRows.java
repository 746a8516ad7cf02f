package io.dueline.admin.today;

import static io.dueline.notifier.sql.Columns.as;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.ChannelKind;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;

/// What waits, one statement for each kind of card.
@Component
class WaitRows {

    private static final int MOST = 20;
    private static final int MOST_UNREACHABLE = 200;
    private static final int MOST_UNKNOWN = 5;

    private final DatabaseClient database;

    WaitRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<Waiting> waiting() {
        return database.sql(
                        """
                        select c.owner_id, o.name, u.units, c.needs_person, c.red, c.needs_since, i.body,
                               (count(*) over ())::int as everybody
                        from conversation c
                        join owner o on o.id = c.owner_id
                        cross join lateral (
                            select coalesce(string_agg(label, ', ' order by id), '') as units
                            from unit where owner_id = c.owner_id) u
                        left join lateral (
                            select body from inbound_message
                            where owner_id = c.owner_id order by id desc limit 1) i on true
                        where c.needs_person is not null and c.needs_since is not null
                        order by c.red desc, c.needs_since, c.owner_id
                        limit :most
                        """)
                .bind("most", MOST)
                .map(as(WaitRows::waiting))
                .all();
    }

    /// Those whose conversation needs a person have a card already. A first broken word is of the
    /// last days; a second one stays until somebody has spoken with the owner.
    Flux<Broken> broken(Instant now, Instant since) {
        return database.sql(
                        """
                        select b.owner_id, o.name, u.units, b.amount_minor, b.came_minor, b.currency,
                               b.due, b.times, (count(*) over ())::int as everybody
                        from broken_word b
                        join owner o on o.id = b.owner_id
                        cross join lateral (
                            select coalesce(string_agg(label, ', ' order by id), '') as units
                            from unit where owner_id = b.owner_id) u
                        where (b.times > 1 or b.settled_at >= :since)
                          and coalesce(b.left_alone_until, '-infinity') <= :now
                          and not exists (select 1 from conversation c
                                          where c.owner_id = b.owner_id and c.needs_person is not null)
                        order by least(b.times, 2) desc, b.amount_minor desc, b.owner_id
                        limit :most
                        """)
                .bind("now", now)
                .bind("since", since)
                .bind("most", MOST)
                .map(as(WaitRows::broken))
                .all();
    }

    /// Those who wrote from an address no owner has and were not answered, the longest waiting
    /// first.
    Flux<Unknown> unknown() {
        return database.sql(
                        """
                        select s.id, s.channel, s.address, s.waits_since, i.body,
                               (count(*) over ())::int as everybody
                        from stranger s
                        join lateral (select body from inbound_message
                                      where address = s.address and channel = s.channel
                                        and owner_id is null
                                      order by id desc limit 1) i on true
                        where s.waits_since is not null
                        order by s.waits_since, s.id
                        limit :most
                        """)
                .bind("most", MOST_UNKNOWN)
                .map(as(WaitRows::unknown))
                .all();
    }

    Flux<Late> late(Instant now) {
        return database.sql(
                        """
                        select 'C-' || c.number as number, c.owner_id, o.name, u.units, c.topic,
                               t.name_zh, t.name_en, c.status = 'accepted' as accepted,
                               case when c.status = 'open' then least(c.acknowledge_by, c.resolve_by)
                                    else c.resolve_by end as due,
                               (count(*) over ())::int as everybody
                        from cases c
                        join owner o on o.id = c.owner_id
                        join team t on t.id = c.team_id
                        cross join lateral (
                            select coalesce(string_agg(label, ', ' order by id), '') as units
                            from unit where owner_id = c.owner_id) u
                        where c.status = 'open' and least(c.acknowledge_by, c.resolve_by) < :now
                           or c.status = 'accepted' and c.resolve_by < :now
                        order by due, c.id
                        limit :most
                        """)
                .bind("now", now)
                .bind("most", MOST)
                .map(as(WaitRows::late))
                .all();
    }

    Mono<Letters> letters(Instant since) {
        return database.sql(
                        """
                        select count(*) filter (where state = 'in_doubt')::int as in_doubt,
                               count(*) filter (where state <> 'in_doubt')::int as failed
                        from outbound_message
                        where state in ('in_doubt', 'failed', 'undelivered') and created_at >= :since
                        """)
                .bind("since", since)
                .map(as(row -> new Letters(row.count("in_doubt"), row.count("failed"))))
                .one();
    }

    /// Owners without a working address, whether they owe anything or not.
    Flux<Whom> withoutAddress() {
        return database.sql(
                        """
                        select o.id as owner_id, o.name,
                               coalesce(string_agg(u.label, ', ' order by u.id), '') as units
                        from owner o
                        left join unit u on u.owner_id = o.id
                        where not exists (select 1 from owner_address a
                                          where a.owner_id = o.id and a.state = 'verified')
                        group by o.id
                        order by o.id
                        limit :most
                        """)
                .bind("most", MOST_UNREACHABLE)
                .map(as(WaitRows::whom))
                .all();
    }

    private static Whom whom(Columns row) {
        return new Whom(row.number("owner_id"), row.text("name"), row.text("units"));
    }

    private static Waiting waiting(Columns row) {
        return new Waiting(
                whom(row),
                row.text("needs_person"),
                row.flag("red"),
                row.moment("needs_since"),
                row.maybeText("body"),
                row.count("everybody"));
    }

    private static Broken broken(Columns row) {
        return new Broken(
                whom(row),
                row.number("amount_minor"),
                Math.max(0, row.number("came_minor")),
                row.currency("currency"),
                row.day("due"),
                row.count("times"),
                row.count("everybody"));
    }

    private static Unknown unknown(Columns row) {
        return new Unknown(
                row.number("id"),
                new Address(ChannelKind.ofCode(row.text("channel")), row.text("address")).masked(),
                row.text("body"),
                row.moment("waits_since"),
                row.count("everybody"));
    }

    private static Late late(Columns row) {
        return new Late(
                row.text("number"),
                whom(row),
                row.text("topic"),
                row.text("name_zh"),
                row.text("name_en"),
                row.flag("accepted"),
                row.moment("due"),
                row.count("everybody"));
    }
}
