package io.dueline.bot.cases;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.nio.ByteBuffer;
import java.time.Instant;

@Component
class LinkRows {

    private final DatabaseClient database;

    LinkRows(DatabaseClient database) {
        this.database = database;
    }

    /// What a link opens, and to whom it was given.
    record Opens(long caseId, long team) {}

    Mono<Void> insert(byte[] hash, Case opened, Instant now, Instant expires) {
        return database.sql(
                        """
                        insert into case_link (token_hash, case_id, team_id, made_at, expires_at)
                        values (:hash, :case, :team, :now, :expires)
                        """)
                .bind("hash", ByteBuffer.wrap(hash))
                .bind("case", opened.id())
                .bind("team", opened.team())
                .bind("now", now)
                .bind("expires", expires)
                .then();
    }

    /// Empty alike for one that never was, has expired, was revoked, or was made for a case closed
    /// since.
    Mono<Opens> find(byte[] hash, Instant now) {
        return database.sql(
                        """
                        select l.case_id, l.team_id
                        from case_link l join cases c on c.id = l.case_id
                        where l.token_hash = :hash and l.expires_at > :now
                          and l.revoked_at is null and c.status <> 'closed'
                        """)
                .bind("hash", ByteBuffer.wrap(hash))
                .bind("now", now)
                .map(Columns.as(row -> new Opens(row.number("case_id"), row.number("team_id"))))
                .one();
    }

    Mono<Void> revoke(long caseId, Instant now) {
        return database.sql(
                        """
                        update case_link set revoked_at = :now
                        where case_id = :case and revoked_at is null
                        """)
                .bind("now", now)
                .bind("case", caseId)
                .then();
    }
}
