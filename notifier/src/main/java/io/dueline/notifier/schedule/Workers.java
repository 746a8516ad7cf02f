package io.dueline.notifier.schedule;

import io.dueline.notifier.trace.Trace;
import io.r2dbc.postgresql.api.Notification;
import io.r2dbc.postgresql.api.PostgresqlConnection;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Wrapped;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// Starts every [Recurring] of this instance with the application and stops them before it,
/// and passes on the hints of [Wakeups] by listening on one connection of its own.
@Component
class Workers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final Retry RECONNECT =
            Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500))
                    .maxBackoff(Duration.ofSeconds(10))
                    .transientErrors(true);

    private final List<Recurring> workers;
    private final ConnectionFactory connections;
    private final ScheduleSettings settings;
    private volatile Disposable listening = () -> {};
    private volatile boolean running;

    Workers(
            ObjectProvider<Recurring> workers,
            ConnectionFactory connections,
            ScheduleSettings settings,
            Clock clock) {
        this.workers = workers.orderedStream().toList();
        this.connections = connections;
        this.settings = settings;
        if (clock instanceof MovableClock movable) {
            movable.onJump(() -> this.workers.forEach(Recurring::wake));
        }
    }

    @Override
    public void start() {
        running = true;
        if (!settings.enabled()) {
            log.info("workers are switched off on this instance");
            return;
        }
        listening = hints().subscribe(this::wake);
        workers.forEach(Recurring::start);
    }

    private Flux<String> hints() {
        return Flux.usingWhen(connections.create(), this::listen, Connection::close)
                .doOnError(fault -> log.warn("listening for work broke off: {}", Trace.kind(fault)))
                .retryWhen(RECONNECT);
    }

    private Flux<String> listen(Connection connection) {
        var postgres = unwrap(connection);
        return postgres.createStatement("listen " + Wakeups.CHANNEL)
                .execute()
                .flatMap(result -> result.getRowsUpdated(), 1)
                .thenMany(postgres.getNotifications())
                .mapNotNull(Notification::getParameter);
    }

    private static PostgresqlConnection unwrap(Connection connection) {
        return connection instanceof Wrapped<?> wrapped
                        && wrapped.unwrap() instanceof PostgresqlConnection postgres
                ? postgres
                : (PostgresqlConnection) connection;
    }

    private void wake(String name) {
        workers.stream().filter(worker -> worker.name().equals(name)).forEach(Recurring::wake);
    }

    @Override
    public void stop(Runnable done) {
        running = false;
        listening.dispose();
        Flux.fromIterable(settings.enabled() ? workers : List.of())
                .flatMap(worker -> worker.stop(settings.stop()), 16)
                .then(Mono.fromRunnable(done))
                .subscribe();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Last to start and first to stop: nothing new is begun while the server still answers.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
