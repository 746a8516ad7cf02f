package io.dueline.notifier.paylink;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;

@Component
class VisitorRows {

    private final DatabaseClient database;

    VisitorRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> insert(PayLinkId link, byte[] hash, Instant now, Instant expiresAt) {
        return database.sql(
                        """
                        insert into pay_link_visitor (link_id, visitor_hash, confirmed_at, expires_at)
                        values (:link, :hash, :now, :expires)
                        """)
                .bind("link", link.value())
                .bind("hash", hash)
                .bind("now", now)
                .bind("expires", expiresAt)
                .then();
    }

    /// When the visitor showed to be the owner; empty if that is too long ago or never was.
    Mono<Instant> find(PayLinkId link, byte[] hash, Instant now) {
        return database.sql(
                        """
                        select confirmed_at from pay_link_visitor
                        where link_id = :link and visitor_hash = :hash and expires_at > :now
                        """)
                .bind("link", link.value())
                .bind("hash", hash)
                .bind("now", now)
                .map(Columns.as(row -> row.moment("confirmed_at")))
                .one();
    }
}
