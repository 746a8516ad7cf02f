package io.dueline.notifier.access;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.access.FirstAnswers.First;
import io.dueline.notifier.access.Turn.Yours;
import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;

@Component
class FirstAnswerRows {

    private final DatabaseClient database;

    FirstAnswerRows(DatabaseClient database) {
        this.database = database;
    }

    /// Takes a number that is free, too old to count, or abandoned by the same request.
    Mono<Long> claim(Yours turn, Instant now, Instant leasedUntil, Instant tooOld) {
        return database.sql(
                        """
                        insert into first_answer as known (caller, key, fingerprint, claim, begun_at,
                                                           leased_until)
                        values (:caller, :key, :fingerprint, :claim, :now, :leasedUntil)
                        on conflict (caller, key) do update
                        set fingerprint = excluded.fingerprint, claim = excluded.claim,
                            begun_at = excluded.begun_at, leased_until = excluded.leased_until,
                            status = null, content_type = null, body = null
                        where known.begun_at < :tooOld
                           or (known.status is null and known.leased_until < :now
                               and known.fingerprint = excluded.fingerprint)
                        """)
                .bind("caller", turn.request().caller())
                .bind("key", turn.request().key())
                .bind("fingerprint", turn.request().fingerprint())
                .bind("claim", turn.claim())
                .bind("now", now)
                .bind("leasedUntil", leasedUntil)
                .bind("tooOld", tooOld)
                .fetch()
                .rowsUpdated();
    }

    Mono<First> find(Repeatable request) {
        return database.sql(
                        """
                        select fingerprint, status, content_type, body
                        from first_answer
                        where caller = :caller and key = :key
                        """)
                .bind("caller", request.caller())
                .bind("key", request.key())
                .map(Columns.as(FirstAnswerRows::first))
                .one();
    }

    Mono<Long> answer(Yours turn, Answer answer) {
        return database.sql(
                        """
                        update first_answer
                        set status = :status, content_type = :contentType, body = :body
                        where caller = :caller and key = :key and claim = :claim
                        """)
                .bind("status", answer.status())
                .bind("contentType", maybe(answer.contentType(), String.class))
                .bind("body", answer.body())
                .bind("caller", turn.request().caller())
                .bind("key", turn.request().key())
                .bind("claim", turn.claim())
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> giveBack(Yours turn) {
        return database.sql(
                        """
                        delete from first_answer
                        where caller = :caller and key = :key and claim = :claim and status is null
                        """)
                .bind("caller", turn.request().caller())
                .bind("key", turn.request().key())
                .bind("claim", turn.claim())
                .fetch()
                .rowsUpdated();
    }

    Mono<Long> forgetBefore(Instant moment) {
        return database.sql("delete from first_answer where begun_at < :moment")
                .bind("moment", moment)
                .fetch()
                .rowsUpdated();
    }

    private static First first(Columns row) {
        return new First(row.bytes("fingerprint"), answer(row));
    }

    private static @Nullable Answer answer(Columns row) {
        var status = row.maybeCount("status");
        return status == null
                ? null
                : new Answer(status, row.maybeText("content_type"), row.bytes("body"));
    }
}
