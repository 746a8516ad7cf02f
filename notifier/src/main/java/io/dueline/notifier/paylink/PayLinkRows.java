package io.dueline.notifier.paylink;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;

@Component
class PayLinkRows {

    private final DatabaseClient database;

    PayLinkRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> insert(OwnerId owner, byte[] hash, Instant now, Instant expiresAt) {
        return database.sql(
                        """
                        insert into pay_link (owner_id, token_hash, created_at, expires_at)
                        values (:owner, :hash, :now, :expires)
                        """)
                .bind("owner", owner.value())
                .bind("hash", hash)
                .bind("now", now)
                .bind("expires", expiresAt)
                .then();
    }

    Mono<PayLink> alive(byte[] hash, Instant now) {
        return database.sql(
                        """
                        select id, owner_id, wrong_attempts, locked_until,
                               closed_at is not null as closed
                        from pay_link
                        where token_hash = :hash and revoked_at is null and expires_at > :now
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map(Columns.as(PayLinkRows::link))
                .one();
    }

    /// One that still lets people in, held until the surrounding transaction ends.
    Mono<PayLink> lockAlive(byte[] hash, Instant now) {
        return database.sql(
                        """
                        select id, owner_id, wrong_attempts, locked_until, false as closed
                        from pay_link
                        where token_hash = :hash and revoked_at is null and closed_at is null
                          and expires_at > :now
                        for no key update
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map(Columns.as(PayLinkRows::link))
                .one();
    }

    Mono<Void> noteAttempts(PayLinkId link, int wrong, @Nullable Instant lockedUntil) {
        return database.sql(
                        """
                        update pay_link set wrong_attempts = :wrong, locked_until = :lockedUntil
                        where id = :link
                        """)
                .bind("wrong", wrong)
                .bind("lockedUntil", maybe(lockedUntil, Instant.class))
                .bind("link", link.value())
                .then();
    }

    Mono<Void> revoke(OwnerId owner, Instant now) {
        return database.sql(
                        """
                        update pay_link set revoked_at = :now
                        where owner_id = :owner and revoked_at is null
                        """)
                .bind("now", now)
                .bind("owner", owner.value())
                .then();
    }

    Mono<Void> close(OwnerId owner, Instant now) {
        return database.sql(
                        """
                        update pay_link set closed_at = :now
                        where owner_id = :owner and revoked_at is null and closed_at is null
                        """)
                .bind("now", now)
                .bind("owner", owner.value())
                .then();
    }

    private static PayLink link(Columns row) {
        return new PayLink(
                new PayLinkId(row.number("id")),
                new OwnerId(row.number("owner_id")),
                row.count("wrong_attempts"),
                row.maybeMoment("locked_until"),
                row.flag("closed"));
    }
}
