package io.dueline.admin.staff;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.List;

@Component
class SignInAttemptRows {

    private final DatabaseClient database;
    private final StaffSettings.Throttling limits;

    SignInAttemptRows(DatabaseClient database, StaffSettings settings) {
        this.database = database;
        this.limits = settings.throttle();
    }

    /// Something counted, and the failures it may have before it has to wait.
    record Watched(String key, int limit) {}

    /// Counts an attempt as failed before it is made, so that many at once count as many.
    /// One that has to wait is not counted. Answers how many of the watched let it pass.
    Mono<Integer> countIfAllowed(List<Watched> watched, Instant now) {
        return database.sql(
                        """
                        insert into sign_in_attempt as a (watched, failures, last_at)
                        select key, 1, :now from unnest(:keys) as key
                        order by key
                        on conflict (watched) do update
                        set failures = case when a.last_at < :forgotten then 1 else a.failures + 1 end,
                            last_at = :now
                        where a.last_at < :forgotten
                           or a.failures < (select l from unnest(:keys, :limits) as w(k, l)
                                            where w.k = a.watched)
                           or a.last_at + make_interval(secs => least(:most, :first * power(2, least(20,
                                  a.failures - (select l from unnest(:keys, :limits) as w(k, l)
                                                where w.k = a.watched))))) <= :now
                        returning watched
                        """)
                .bind("keys", keys(watched))
                .bind("limits", watched.stream().map(Watched::limit).toArray(Integer[]::new))
                .bind("now", now)
                .bind("forgotten", now.minus(limits.forget()))
                .bind("first", (double) limits.first().toSeconds())
                .bind("most", (double) limits.most().toSeconds())
                .map(Columns.as(row -> row.text("watched")))
                .all()
                .collectList()
                .map(List::size);
    }

    Mono<Void> forget(List<Watched> watched) {
        return database.sql("delete from sign_in_attempt where watched = any(:keys)")
                .bind("keys", keys(watched))
                .then();
    }

    Mono<Void> takeBack(Watched watched) {
        return database.sql(
                        """
                        update sign_in_attempt set failures = greatest(failures - 1, 0)
                        where watched = :key
                        """)
                .bind("key", watched.key())
                .then();
    }

    Mono<Void> deleteOlderThan(Instant moment) {
        return database.sql("delete from sign_in_attempt where last_at < :moment")
                .bind("moment", moment)
                .then();
    }

    private static String[] keys(List<Watched> watched) {
        return watched.stream().map(Watched::key).toArray(String[]::new);
    }
}
