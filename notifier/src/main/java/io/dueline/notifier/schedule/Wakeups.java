package io.dueline.notifier.schedule;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// Tells the workers of every instance that something waits. The hint belongs to the caller's
/// transaction: it is heard when that commits, and never when it rolls back. A lost hint costs
/// patience only, because every worker also looks by itself.
@Component
public class Wakeups {

    static final String CHANNEL = "dueline_work";

    private final DatabaseClient database;

    Wakeups(DatabaseClient database) {
        this.database = database;
    }

    /// @param worker the name of the [Recurring] that should look now
    public Mono<Void> wake(String worker) {
        return database.sql("select pg_notify(:channel, :worker)")
                .bind("channel", CHANNEL)
                .bind("worker", worker)
                .fetch()
                .first()
                .then();
    }
}
