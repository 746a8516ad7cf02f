package io.dueline.notifier.paylink;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;

@Component
class GuesserRows {

    private final DatabaseClient database;

    GuesserRows(DatabaseClient database) {
        this.database = database;
    }

    /// Counts a guess as wrong before it is weighed, so that many at once count as many. One that
    /// has to wait is not counted.
    ///
    /// @param forgotten what began before no longer counts
    /// @return since when it is counted; empty if there were too many
    Mono<Instant> count(Guesser guesser, int most, Instant forgotten, Instant now) {
        return database.sql(
                        """
                        insert into pay_link_guesser as g (address_hash, wrong, since)
                        values (:hash, 1, :now)
                        on conflict (address_hash) do update
                        set wrong = case when g.since <= :forgotten then 1 else g.wrong + 1 end,
                            since = case when g.since <= :forgotten then :now else g.since end
                        where g.since <= :forgotten or g.wrong < :most
                        returning since
                        """)
                .bind("hash", guesser.hash())
                .bind("most", most)
                .bind("forgotten", forgotten)
                .bind("now", now)
                .map(Columns.as(row -> row.moment("since")))
                .one();
    }

    Mono<Instant> since(Guesser guesser) {
        return database.sql("select since from pay_link_guesser where address_hash = :hash")
                .bind("hash", guesser.hash())
                .map(Columns.as(row -> row.moment("since")))
                .one();
    }

    Mono<Void> takeBack(Guesser guesser) {
        return database.sql(
                        """
                        update pay_link_guesser set wrong = greatest(wrong - 1, 0)
                        where address_hash = :hash
                        """)
                .bind("hash", guesser.hash())
                .then();
    }

    /// Passes by those that others are at.
    Mono<Void> forget(Instant before) {
        return database.sql(
                        """
                        delete from pay_link_guesser
                        where address_hash in (select address_hash from pay_link_guesser
                                               where since <= :before
                                               for update skip locked)
                        """)
                .bind("before", before)
                .then();
    }
}
