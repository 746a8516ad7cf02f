package io.dueline.notifier.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import io.dueline.notifier.trace.Trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Clock;

/// The keys of programs that use the API. A key is asked about with every request and changes
/// almost never, so a good one is remembered for five seconds; that long a revoked one still opens
/// another instance, while this one forgets it at once.
@Component
public class ApiKeys {

    private static final Logger log = LoggerFactory.getLogger(ApiKeys.class);
    private static final int REMEMBERED = 1_000;

    private final ApiKeyRows rows;
    private final AccessSettings settings;
    private final Clock clock;
    private final byte[] hashOfSettings;
    private final Cache<ByteBuffer, ApiKey> remembered;

    ApiKeys(ApiKeyRows rows, AccessSettings settings, Clock clock) {
        this.rows = rows;
        this.settings = settings;
        this.clock = clock;
        this.hashOfSettings = new Secret(settings.key()).hash();
        this.remembered =
                Caffeine.newBuilder()
                        .maximumSize(REMEMBERED)
                        .expireAfterWrite(settings.remembered())
                        .build();
    }

    /// Who shows this key; empty if it is none of ours, or none that is good any more.
    public Mono<Caller> bearing(String key) {
        var hash = new Secret(key).hash();
        return isOfSettings(hash) ? Mono.just(Caller.ofSettings()) : made(hash);
    }

    /// Whether there is any key that is good.
    public Mono<Boolean> areThereAny() {
        return hasOneInSettings() ? Mono.just(true) : rows.isAnyGood(clock.instant());
    }

    /// Whether the settings name a key, which can be neither listed nor revoked here.
    public boolean hasOneInSettings() {
        return !settings.key().isBlank();
    }

    public Mono<MadeKey> make(NewApiKey wanted) {
        var secret = Secret.random();
        return rows.insert(wanted, secret, clock.instant())
                .map(key -> new MadeKey(key, secret.text()));
    }

    /// Takes a key back for ever; once. Empty if there is no such key.
    public Mono<ApiKey> revoke(ApiKeyId id) {
        return rows.revoke(id, clock.instant())
                .then(Mono.fromRunnable(remembered::invalidateAll))
                .then(Mono.defer(() -> rows.find(id)));
    }

    /// All there ever were, the newest first.
    public Flux<ApiKey> all() {
        return rows.all();
    }

    private boolean isOfSettings(byte[] hash) {
        return hasOneInSettings() && MessageDigest.isEqual(hashOfSettings, hash);
    }

    private Mono<Caller> made(byte[] hash) {
        return known(hash)
                .filter(key -> key.isGoodAt(clock.instant()))
                .flatMap(key -> noteUse(key, hash))
                .map(ApiKey::caller);
    }

    private Mono<ApiKey> known(byte[] hash) {
        return Mono.justOrEmpty(remembered.getIfPresent(ByteBuffer.wrap(hash)))
                .switchIfEmpty(Mono.defer(() -> rows.byHash(hash)).map(key -> remember(key, hash)));
    }

    /// A use that could not be noted hinders nobody.
    private Mono<ApiKey> noteUse(ApiKey key, byte[] hash) {
        var now = clock.instant();
        return key.isNewlyUsedAt(now)
                ? rows.noteUse(key.id(), now, now.minus(ApiKey.USE_NOTED_EVERY))
                        .doOnError(fault -> log.debug("use not noted: {}", Trace.kind(fault)))
                        .onErrorComplete()
                        .then(Mono.fromSupplier(() -> remember(key.usedAt(now), hash)))
                : Mono.just(key);
    }

    private ApiKey remember(ApiKey key, byte[] hash) {
        remembered.put(ByteBuffer.wrap(hash), key);
        return key;
    }
}
