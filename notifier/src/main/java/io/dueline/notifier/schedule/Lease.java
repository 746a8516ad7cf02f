package io.dueline.notifier.schedule;

import io.dueline.notifier.trace.Trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.UUID;
import java.util.function.Supplier;

/// Lets one instance at a time run a tick that all would otherwise run alike. It only spares work:
/// when Redis is away everybody runs it, and the rows' own locks keep the result right.
@Component
public class Lease {

    private static final Logger log = LoggerFactory.getLogger(Lease.class);

    private final ReactiveStringRedisTemplate redis;
    private final ScheduleSettings settings;
    private final String holder = UUID.randomUUID().toString();

    Lease(ReactiveStringRedisTemplate redis, ScheduleSettings settings) {
        this.redis = redis;
        this.settings = settings;
    }

    /// Runs the work if no other instance holds the name; answers 0 if one does.
    public Mono<Integer> alone(String name, Supplier<Mono<Integer>> work) {
        return taken("dueline:lease:" + name)
                .flatMap(mine -> mine ? Mono.defer(work) : Mono.just(0));
    }

    private Mono<Boolean> taken(String key) {
        return redis.opsForValue()
                .setIfAbsent(key, holder, settings.lease())
                .flatMap(won -> won ? Mono.just(true) : heldByUs(key))
                .timeout(java.time.Duration.ofMillis(500))
                .onErrorResume(this::runAnyway);
    }

    private Mono<Boolean> heldByUs(String key) {
        return redis.opsForValue().get(key).map(holder::equals).defaultIfEmpty(false);
    }

    private Mono<Boolean> runAnyway(Throwable fault) {
        log.debug("no lease to be had, running without: {}", Trace.kind(fault));
        return Mono.just(true);
    }
}
