package io.dueline.admin.layout;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// All numbers of the side bar. Every page asks for them, so they are counted a few times a
/// second at most.
@Component
class Counters {

    private static final Duration FRESH = Duration.ofMillis(300);
    private static final String ALL = "all";

    private final List<Counter> counters;
    private final AsyncLoadingCache<String, Map<String, Long>> counted;

    Counters(List<Counter> counters) {
        this.counters = counters;
        this.counted =
                Caffeine.newBuilder()
                        .maximumSize(1)
                        .expireAfterWrite(FRESH)
                        .buildAsync((_, _) -> count().toFuture());
    }

    Mono<Map<String, Long>> byPlace() {
        return Mono.fromFuture(() -> counted.get(ALL), true);
    }

    private Mono<Map<String, Long>> count() {
        return Flux.fromIterable(counters)
                .concatMap(counter -> counter.waiting().map(n -> Map.entry(counter.place(), n)))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
