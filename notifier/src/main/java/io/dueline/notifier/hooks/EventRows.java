package io.dueline.notifier.hooks;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;

@Component
class EventRows {

    private final DatabaseClient database;

    EventRows(DatabaseClient database) {
        this.database = database;
    }

    /// An event as it is written down.
    record Written(
            CommunityId community,
            @Nullable OwnerId owner,
            EventKind kind,
            String key,
            String body,
            Instant at) {}

    /// Writes it down for every endpoint that wants it, once; nothing is kept that nobody wants.
    ///
    /// @return how many endpoints will be told
    Mono<Long> insert(Written event) {
        var owner = event.owner() == null ? null : event.owner().value();
        return database.sql(
                        """
                        with listener as (
                            select id from hook_endpoint
                            where removed_at is null and :kind = any(kinds)
                              and (community_id is null or community_id = :community)),
                        written as (
                            insert into hook_event (community_id, owner_id, kind, dedup_key, body,
                                                    happened_at)
                            select :community, :owner, :kind, :key, :body, :now
                            where exists (select from listener)
                            on conflict (dedup_key) do nothing
                            returning id)
                        insert into hook_delivery (event_id, endpoint_id, next_at)
                        select written.id, listener.id, :now from written, listener
                        """)
                .bind("kind", event.kind().code())
                .bind("community", event.community().value())
                .bind("owner", maybe(owner, Long.class))
                .bind("key", event.key())
                .bind("body", event.body())
                .bind("now", event.at())
                .fetch()
                .rowsUpdated();
    }

    /// Writes an event down for one endpoint alone.
    Mono<Long> insertFor(long endpoint, Written event) {
        return database.sql(
                        """
                        with written as (
                            insert into hook_event (community_id, kind, dedup_key, body, happened_at)
                            values (:community, :kind, :key, :body, :now)
                            returning id)
                        insert into hook_delivery (event_id, endpoint_id, next_at)
                        select written.id, :endpoint, :now from written
                        """)
                .bind("community", event.community().value())
                .bind("kind", event.kind().code())
                .bind("key", event.key())
                .bind("body", event.body())
                .bind("now", event.at())
                .bind("endpoint", endpoint)
                .fetch()
                .rowsUpdated();
    }

    /// Forgets what is old and no longer waits to be told.
    Mono<Long> forget(Instant before, int most) {
        return database.sql(
                        """
                        delete from hook_event where id in (
                            select e.id from hook_event e
                            where e.happened_at < :before
                              and not exists (select from hook_delivery d
                                              where d.event_id = e.id and d.state = 'waiting')
                            order by e.happened_at limit :most)
                        """)
                .bind("before", before)
                .bind("most", most)
                .fetch()
                .rowsUpdated();
    }
}
