package io.dueline.notifier.live;

import io.dueline.notifier.trace.Trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.data.redis.connection.ReactiveSubscription;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.stereotype.Component;
import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;

import reactor.core.Disposable;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.retry.Retry;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

/// Wakes the pages people are looking at. A word given within a transaction is passed on once that
/// has committed, so a page that looks again sees the new state. Pages on this instance hear it
/// directly, those on other instances through Redis.
@Component
public class Live implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Live.class);
    private static final String CHANNEL = "dueline:live";
    private static final int BUFFER = 512;
    private static final Retry RECONNECT =
            Retry.backoff(Long.MAX_VALUE, Duration.ofSeconds(1))
                    .maxBackoff(Duration.ofSeconds(10))
                    .transientErrors(true);

    private final ReactiveStringRedisTemplate redis;
    private final String self = UUID.randomUUID().toString();
    private final Sinks.Many<Change> changes = Sinks.many().multicast().directBestEffort();
    private volatile Sinks.Empty<Void> closing = Sinks.empty();
    private volatile Disposable hearing = () -> {};
    private volatile boolean running;

    Live(ReactiveStringRedisTemplate redis) {
        this.redis = redis;
    }

    /// Says that something changed; after the commit if there is a transaction. Never fails.
    public Mono<Void> changed(Change.Topic topic, long id) {
        var change = new Change(topic, id);
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(now -> now.registerSynchronization(afterCommit(change)))
                .then()
                .onErrorResume(NoTransactionException.class, _ -> tell(change));
    }

    /// What changes from now on, until this instance stops.
    public Flux<Change> changes() {
        return changes.asFlux()
                .onBackpressureBuffer(BUFFER, _ -> {}, BufferOverflowStrategy.DROP_OLDEST)
                .takeUntilOther(closing.asMono());
    }

    /// Does something whenever such a thing has changed, here or on another instance: for those who
    /// remember what they have read. It is done before the word is passed on, so it must be quick.
    public void whenever(Change.Topic topic, Consumer<Change> deed) {
        changes.asFlux().filter(change -> change.topic() == topic).subscribe(deed);
    }

    private TransactionSynchronization afterCommit(Change change) {
        return new TransactionSynchronization() {
            @Override
            public Mono<Void> afterCommit() {
                return tell(change);
            }
        };
    }

    private Mono<Void> tell(Change change) {
        return Mono.fromRunnable(() -> hear(change)).then(tellOthers(change));
    }

    private Mono<Void> tellOthers(Change change) {
        return redis.convertAndSend(CHANNEL, self + " " + change.wire())
                .timeout(Duration.ofMillis(500))
                .doOnError(fault -> log.debug("other instances not told: {}", Trace.kind(fault)))
                .onErrorComplete()
                .then();
    }

    private synchronized void hear(Change change) {
        changes.tryEmitNext(change);
    }

    @Override
    public void start() {
        running = true;
        closing = Sinks.empty();
        hearing =
                redis.listenTo(ChannelTopic.of(CHANNEL))
                        .map(ReactiveSubscription.Message::getMessage)
                        .filter(message -> !message.startsWith(self))
                        .mapNotNull(message -> Change.ofWire(message.substring(self.length() + 1)))
                        .retryWhen(RECONNECT)
                        .subscribe(this::hear);
    }

    @Override
    public void stop() {
        running = false;
        hearing.dispose();
        closing.tryEmitEmpty();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Open streams would hold the server's graceful stop back, so they end before it begins.
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
