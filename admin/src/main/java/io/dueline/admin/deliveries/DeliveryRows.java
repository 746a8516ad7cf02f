package io.dueline.admin.deliveries;

import static io.dueline.notifier.sql.Columns.as;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.time.Instant;
import java.util.Collection;
import java.util.Locale;

@Component
class DeliveryRows {

    static final int MOST = 100;

    private final DatabaseClient database;

    DeliveryRows(DatabaseClient database) {
        this.database = database;
    }

    /// How many messages are in a state, for a reason.
    record Count(String state, String reason, long messages) {}

    Flux<Count> counts(Instant since) {
        return database.sql(
                        """
                        select state, coalesce(reason, '') as reason, count(*) as messages
                        from outbound_message
                        where (state not in ('delivered', 'read') or contradicted)
                          and created_at >= :since
                        group by state, coalesce(reason, '')
                        order by messages desc, reason
                        """)
                .bind("since", since)
                .map(
                        as(
                                row ->
                                        new Count(
                                                row.text("state"),
                                                row.text("reason"),
                                                row.number("messages"))))
                .all();
    }

    /// The latest in these states, at most [#MOST].
    ///
    /// @param reason nothing but the empty text for any
    Flux<Delivery> latest(Collection<String> states, String reason, Instant since) {
        return database.sql(
                        """
                        select m.id, m.owner_id, o.name, coalesce(u.labels, '') as labels, m.address,
                               m.channel, m.purpose, m.state, m.reason, m.attempt,
                               m.contradicted, m.created_at,
                               case when m.state = 'pending' then m.not_before
                                    else coalesce(m.settled_at, m.left_at, m.created_at) end as at,
                               coalesce(r.error_code, a.code) as carrier_code
                        from outbound_message m
                        left join owner o on o.id = m.owner_id
                        left join lateral (
                            select string_agg(label, ', ' order by id) as labels
                            from unit where owner_id = m.owner_id) u on true
                        left join lateral (
                            select error_code from delivery_receipt
                            where message_id = m.id and error_code is not null
                            order by id desc limit 1) r on true
                        left join outbound_attempt a
                          on a.message_id = m.id and a.attempt = m.attempt
                        where m.state = any(:states) and m.created_at >= :since
                          and (m.state not in ('delivered', 'read') or m.contradicted)
                          and (:reason = '' or m.reason = :reason)
                        order by m.id desc
                        limit :most
                        """)
                .bind("states", states.toArray(String[]::new))
                .bind("since", since)
                .bind("reason", reason)
                .bind("most", MOST)
                .map(as(DeliveryRows::delivery))
                .all();
    }

    private static Delivery delivery(Columns row) {
        return new Delivery(
                row.number("id"),
                row.maybeNumber("owner_id"),
                row.maybeText("name"),
                row.text("labels"),
                row.text("address"),
                row.text("channel"),
                row.text("purpose").toLowerCase(Locale.ROOT),
                row.text("state"),
                row.maybeText("reason"),
                row.maybeText("carrier_code"),
                row.count("attempt"),
                row.flag("contradicted"),
                row.moment("created_at"),
                row.moment("at"));
    }
}
