package io.dueline.notifier.community;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.List;

/// The communities the company manages. They are read with every message and change a few times a
/// year, so all of them are remembered for ten seconds; that long another instance may lag behind.
@Component
public class Communities {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final String ALL = "all";

    private final CommunityRows rows;
    private final AsyncLoadingCache<String, List<Community>> remembered;

    Communities(CommunityRows rows) {
        this.rows = rows;
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(1)
                        .expireAfterWrite(REMEMBERED)
                        .buildAsync((_, _) -> rows.all().collectList().toFuture());
    }

    public Flux<Community> all() {
        return Mono.fromFuture(() -> remembered.get(ALL), true).flatMapIterable(list -> list);
    }

    /// @throws UnknownCommunity if there is none of that number
    public Mono<Community> find(CommunityId id) {
        return all().filter(community -> community.id().equals(id))
                .next()
                .switchIfEmpty(Mono.error(() -> new UnknownCommunity(String.valueOf(id.value()))));
    }

    /// @throws UnknownCommunity if there is none of that code
    public Mono<Community> byCode(String code) {
        return all().filter(community -> community.code().equals(code))
                .next()
                .switchIfEmpty(Mono.error(() -> new UnknownCommunity(code)));
    }

    /// Founds a community, or finds the one that already bears the code.
    public Mono<Community> found(NewCommunity community) {
        return rows.insert(community)
                .then(Mono.fromRunnable(this::forget))
                .then(
                        Mono.defer(
                                () ->
                                        rows.all()
                                                .filter(c -> c.code().equals(community.code()))
                                                .next()));
    }

    /// Lets a community differ from the company in one rule; the names are those of
    /// [CommunityRules].
    public Mono<Void> differ(CommunityId community, String rule, String value) {
        return rows.set(community, rule, value).then(Mono.fromRunnable(this::forget));
    }

    private void forget() {
        remembered.synchronous().invalidateAll();
    }
}
