package io.dueline.notifier.hooks;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;

@Component
class EndpointRows {

    private final DatabaseClient database;

    EndpointRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Endpoint> insert(NewEndpoint wanted, Instant now) {
        var community = wanted.community() == null ? null : wanted.community().value();
        return database.sql(
                        """
                        insert into hook_endpoint (community_id, url, kinds, made_by, made_at)
                        values (:community, :url, :kinds, :by, :now)
                        returning id, community_id, url, kinds, secret_number, made_at, paused_at
                        """)
                .bind("community", maybe(community, Long.class))
                .bind("url", wanted.url().toString())
                .bind("kinds", codes(wanted.kinds()))
                .bind("by", wanted.by())
                .bind("now", now)
                .map(Columns.as(EndpointRows::endpoint))
                .one();
    }

    Flux<Endpoint> all() {
        return database.sql(
                        """
                        select id, community_id, url, kinds, secret_number, made_at, paused_at
                        from hook_endpoint
                        where removed_at is null
                        order by id
                        """)
                .map(Columns.as(EndpointRows::endpoint))
                .all();
    }

    Mono<Endpoint> find(long id) {
        return database.sql(
                        """
                        select id, community_id, url, kinds, secret_number, made_at, paused_at
                        from hook_endpoint
                        where id = :id and removed_at is null
                        """)
                .bind("id", id)
                .map(Columns.as(EndpointRows::endpoint))
                .one();
    }

    Mono<Void> pause(long id, Instant now) {
        return database.sql(
                        """
                        update hook_endpoint set paused_at = :now
                        where id = :id and paused_at is null
                        """)
                .bind("now", now)
                .bind("id", id)
                .then();
    }

    Mono<Void> resume(long id) {
        return database.sql("update hook_endpoint set paused_at = null where id = :id")
                .bind("id", id)
                .then();
    }

    Mono<Void> renewSecret(long id) {
        return database.sql(
                        """
                        update hook_endpoint set secret_number = secret_number + 1 where id = :id
                        """)
                .bind("id", id)
                .then();
    }

    Mono<Void> remove(long id, Instant now) {
        return database.sql("update hook_endpoint set removed_at = :now where id = :id")
                .bind("now", now)
                .bind("id", id)
                .then();
    }

    private static String[] codes(Set<EventKind> kinds) {
        return kinds.stream().map(EventKind::code).sorted().toArray(String[]::new);
    }

    static Endpoint endpoint(Columns row) {
        var community = row.maybeNumber("community_id");
        return new Endpoint(
                row.number("id"),
                community == null ? null : new CommunityId(community),
                URI.create(row.text("url")),
                row.texts("kinds").stream()
                        .flatMap(code -> EventKind.named(code).stream())
                        .collect(Collectors.toUnmodifiableSet()),
                row.count("secret_number"),
                row.moment("made_at"),
                row.maybeMoment("paused_at"));
    }
}
