package io.dueline.notifier.schedule;

import io.dueline.notifier.trace.Trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/// One piece of work that comes round again: it runs when woken and after a rest, never twice at
/// once on this instance, and survives every failure of a single round. A round that did something
/// is followed by the next at once, so a full queue drains without waiting for the clock.
public final class Recurring {

    private static final Logger log = LoggerFactory.getLogger(Recurring.class);
    private static final Duration REST_AFTER_FAILURE = Duration.ofSeconds(5);

    private final String name;
    private final Duration rest;
    private final Supplier<Mono<Integer>> tick;
    private final Sinks.Many<Boolean> calls = Sinks.many().multicast().directBestEffort();
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final Sinks.Empty<Void> stopped = Sinks.empty();
    private volatile Disposable running = () -> {};

    /// @param name what [Wakeups] calls it
    /// @param rest the longest time between two rounds
    /// @param tick one round; answers how many items it handled
    public Recurring(String name, Duration rest, Supplier<Mono<Integer>> tick) {
        this.name = name;
        this.rest = rest;
        this.tick = tick;
    }

    public String name() {
        return name;
    }

    /// Runs one round now, on the caller's thread of control; for tests and for buttons.
    public Mono<Integer> tick() {
        return Mono.defer(tick);
    }

    /// Cuts the present rest short.
    public void wake() {
        wanted.set(true);
        calls.tryEmitNext(true);
    }

    void start() {
        running =
                Mono.defer(this::round)
                        .flatMap(this::restAfter)
                        .repeat(() -> !stopping.get())
                        .doFinally(_ -> stopped.tryEmitEmpty())
                        .subscribe();
    }

    /// Lets the present round finish, at most for the given time, and begins no other.
    Mono<Void> stop(Duration patience) {
        stopping.set(true);
        wake();
        return stopped.asMono().timeout(patience, Mono.fromRunnable(() -> running.dispose()));
    }

    private Mono<Duration> round() {
        wanted.set(false);
        return tick().defaultIfEmpty(0)
                .map(done -> done > 0 ? Duration.ZERO : rest)
                .onErrorResume(this::failed);
    }

    private Mono<Duration> failed(Throwable fault) {
        log.warn("worker {} failed and rests: {}", name, Trace.of(fault));
        return Mono.just(REST_AFTER_FAILURE);
    }

    private Mono<Boolean> restAfter(Duration pause) {
        if (pause.isZero() || stopping.get()) {
            return Mono.just(true);
        }
        return Flux.merge(calls.asFlux().next(), wokenMeanwhile(), Mono.delay(pause).map(_ -> true))
                .next();
    }

    private Mono<Boolean> wokenMeanwhile() {
        return Mono.defer(() -> wanted.get() ? Mono.just(true) : Mono.empty());
    }
}
