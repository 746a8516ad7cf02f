package io.dueline.notifier.access;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.stream.Collectors;

@Component
class ApiKeyRows {

    private final DatabaseClient database;

    ApiKeyRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<ApiKey> insert(NewApiKey wanted, Secret secret, Instant now) {
        return database.sql(
                        """
                        insert into api_key (name, scopes, prefix, secret_hash, made_by, made_at,
                                             expires_at)
                        values (:name, :scopes, :prefix, :hash, :madeBy, :now, :expires)
                        returning id, name, scopes, prefix, made_by, made_at, expires_at,
                                  last_used_at, revoked_at
                        """)
                .bind("name", wanted.name())
                .bind("scopes", wanted.scopes().stream().map(Scope::code).toArray(String[]::new))
                .bind("prefix", secret.prefix())
                .bind("hash", secret.hash())
                .bind("madeBy", wanted.madeBy())
                .bind("now", now)
                .bind("expires", maybe(wanted.expiresAt(), Instant.class))
                .map(Columns.as(ApiKeyRows::key))
                .one();
    }

    Mono<ApiKey> byHash(byte[] hash) {
        return database.sql(
                        """
                        select id, name, scopes, prefix, made_by, made_at, expires_at,
                               last_used_at, revoked_at
                        from api_key
                        where secret_hash = :hash
                        """)
                .bind("hash", hash)
                .map(Columns.as(ApiKeyRows::key))
                .one();
    }

    Mono<ApiKey> find(ApiKeyId id) {
        return database.sql(
                        """
                        select id, name, scopes, prefix, made_by, made_at, expires_at,
                               last_used_at, revoked_at
                        from api_key
                        where id = :id
                        """)
                .bind("id", id.value())
                .map(Columns.as(ApiKeyRows::key))
                .one();
    }

    Flux<ApiKey> all() {
        return database.sql(
                        """
                        select id, name, scopes, prefix, made_by, made_at, expires_at,
                               last_used_at, revoked_at
                        from api_key
                        order by id desc
                        """)
                .map(Columns.as(ApiKeyRows::key))
                .all();
    }

    Mono<Boolean> isAnyGood(Instant now) {
        return database.sql(
                        """
                        select exists (select 1 from api_key
                                       where revoked_at is null
                                         and (expires_at is null or expires_at > :now)) as good
                        """)
                .bind("now", now)
                .map(Columns.as(row -> row.flag("good")))
                .one();
    }

    /// Unless an instance has noted a use since the earlier moment.
    Mono<Long> noteUse(ApiKeyId id, Instant now, Instant unlessSince) {
        return database.sql(
                        """
                        update api_key set last_used_at = :now
                        where id = :id and (last_used_at is null or last_used_at <= :since)
                        """)
                .bind("now", now)
                .bind("id", id.value())
                .bind("since", unlessSince)
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> revoke(ApiKeyId id, Instant now) {
        return database.sql(
                        "update api_key set revoked_at = :now where id = :id and revoked_at is"
                                + " null")
                .bind("now", now)
                .bind("id", id.value())
                .fetch()
                .rowsUpdated();
    }

    private static ApiKey key(Columns row) {
        return new ApiKey(
                new ApiKeyId(row.number("id")),
                row.text("name"),
                row.texts("scopes").stream()
                        .map(Scope::ofCode)
                        .collect(Collectors.toUnmodifiableSet()),
                row.text("prefix"),
                row.text("made_by"),
                row.moment("made_at"),
                row.maybeMoment("expires_at"),
                row.maybeMoment("last_used_at"),
                row.maybeMoment("revoked_at"));
    }
}
