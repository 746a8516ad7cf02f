package io.dueline.notifier.community;

import com.github.benmanes.caffeine.cache.AsyncLoadingCache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The communities the company manages. They are read with every message and change a few times a
/// year, so all of them are remembered. Whoever changes one tells every instance to forget them;
/// should that word be lost, what is remembered is ten seconds old at most.
@Component
public class Communities {

    private static final Duration REMEMBERED = Duration.ofSeconds(10);
    private static final String ALL = "all";

    private final CommunityRows rows;
    private final Live live;
    private final AsyncLoadingCache<String, List<Community>> remembered;

    Communities(CommunityRows rows, Live live) {
        this.rows = rows;
        this.live = live;
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(1)
                        .expireAfterWrite(REMEMBERED)
                        .buildAsync((_, _) -> rows.all().collectList().toFuture());
        live.whenever(Topic.COMMUNITY, _ -> remembered.synchronous().invalidateAll());
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
        return foundNew(community).switchIfEmpty(Mono.defer(() -> rows.byCode(community.code())));
    }

    /// Founds a community. Empty: its code is taken.
    public Mono<Community> foundNew(NewCommunity community) {
        return rows.insert(community)
                .flatMap(id -> told(id).then(Mono.defer(() -> rows.byCode(community.code()))));
    }

    /// Its code, zone and currency stay: days and money have been counted in them.
    public Mono<Void> rename(CommunityId community, CommunityNames names) {
        return rows.rename(community, names).then(told(community.value()));
    }

    /// Where a community differs from the company.
    public Mono<Map<Rule, String>> ownRules(CommunityId community) {
        return rows.ownRules(community).collectList().map(CommunityRows::pairs);
    }

    /// Lets a community differ from the company in one rule.
    ///
    /// @param value written as the rule wants it
    /// @throws IllegalArgumentException if it is no value of that rule
    public Mono<Void> differ(CommunityId community, Rule rule, String value) {
        var checked =
                rule.checked(value)
                        .orElseThrow(() -> new IllegalArgumentException("no " + rule.code()));
        return rows.set(community, rule.code(), checked).then(told(community.value()));
    }

    /// Takes a rule back to the company's.
    public Mono<Void> inherit(CommunityId community, Rule rule) {
        return rows.inherit(community, rule.code()).then(told(community.value()));
    }

    /// After the commit, if there is a transaction.
    private Mono<Void> told(long community) {
        return Mono.defer(() -> live.changed(Topic.COMMUNITY, community));
    }
}
