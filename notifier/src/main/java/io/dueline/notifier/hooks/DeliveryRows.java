package io.dueline.notifier.hooks;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Locale;

@Component
class DeliveryRows {

    private final DatabaseClient database;

    DeliveryRows(DatabaseClient database) {
        this.database = database;
    }

    /// One telling that is due, with all it takes.
    ///
    /// @param key the event's, see [Event#key()]
    /// @param attempt how often it is told, this time included
    record Due(long id, Endpoint endpoint, String key, String body, int attempt) {}

    /// Takes what is due; until the lease is over nobody else takes it.
    Flux<Due> claim(Instant now, Instant leaseUntil, int most) {
        return database.sql(
                        """
                        with due as (
                            select d.id from hook_delivery d
                            join hook_endpoint p on p.id = d.endpoint_id
                            where d.state = 'waiting' and d.next_at <= :now
                              and (d.lease_until is null or d.lease_until <= :now)
                              and p.paused_at is null and p.removed_at is null
                            order by d.next_at, d.id
                            limit :most
                            for update of d skip locked),
                        taken as (
                            update hook_delivery d
                            set attempts = d.attempts + 1, lease_until = :until
                            from due where d.id = due.id
                            returning d.id, d.event_id, d.endpoint_id, d.attempts)
                        select t.id as delivery, t.attempts, e.dedup_key, e.body,
                               p.id, p.community_id, p.url, p.kinds, p.secret_number, p.made_at,
                               p.paused_at
                        from taken t
                        join hook_event e on e.id = t.event_id
                        join hook_endpoint p on p.id = t.endpoint_id
                        order by t.id
                        """)
                .bind("now", now)
                .bind("until", leaseUntil)
                .bind("most", most)
                .map(Columns.as(DeliveryRows::due))
                .all();
    }

    /// What came of it; said by whoever took it last, or not at all.
    Mono<Void> record(Due due, Telling.State state, String answer, Instant now, Instant nextAt) {
        return database.sql(
                        """
                        update hook_delivery
                        set state = :state, last_answer = :answer, last_at = :now,
                            next_at = :next, lease_until = null
                        where id = :id and attempts = :attempt
                        """)
                .bind("state", state.name().toLowerCase(Locale.ROOT))
                .bind("answer", answer)
                .bind("now", now)
                .bind("next", nextAt)
                .bind("id", due.id())
                .bind("attempt", due.attempt())
                .then();
    }

    /// Tells it anew from the first attempt on, whatever came of it.
    Mono<Long> again(long endpoint, long id, Instant now) {
        return database.sql(
                        """
                        update hook_delivery
                        set state = 'waiting', attempts = 0, next_at = :now, lease_until = null
                        where id = :id and endpoint_id = :endpoint
                        """)
                .bind("now", now)
                .bind("id", id)
                .bind("endpoint", endpoint)
                .fetch()
                .rowsUpdated();
    }

    /// The latest first.
    Flux<Telling> latest(long endpoint, int most) {
        return database.sql(
                        """
                        select d.id, e.dedup_key, e.kind, d.state, d.attempts, e.happened_at,
                               d.next_at, d.last_at, d.last_answer
                        from hook_delivery d
                        join hook_event e on e.id = d.event_id
                        where d.endpoint_id = :endpoint
                        order by d.id desc
                        limit :most
                        """)
                .bind("endpoint", endpoint)
                .bind("most", most)
                .map(Columns.as(DeliveryRows::telling))
                .all();
    }

    private static Due due(Columns row) {
        return new Due(
                row.number("delivery"),
                EndpointRows.endpoint(row),
                row.text("dedup_key"),
                row.text("body"),
                row.count("attempts"));
    }

    private static Telling telling(Columns row) {
        return new Telling(
                row.number("id"),
                EventNumber.of(row.text("dedup_key")),
                row.text("kind"),
                row.oneOf(Telling.State.class, "state"),
                row.count("attempts"),
                row.moment("happened_at"),
                row.moment("next_at"),
                row.maybeMoment("last_at"),
                row.maybeText("last_answer"));
    }
}
