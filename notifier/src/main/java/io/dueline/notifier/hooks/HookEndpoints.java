package io.dueline.notifier.hooks;

import io.dueline.notifier.schedule.Wakeups;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.net.URI;
import java.time.Clock;
import java.util.Optional;

/// The places that are told of what happens.
@Component
public class HookEndpoints {

    private final EndpointRows rows;
    private final Signer signer;
    private final HookSettings settings;
    private final Wakeups wakeups;
    private final TransactionalOperator transaction;
    private final Clock clock;

    HookEndpoints(
            EndpointRows rows,
            Signer signer,
            HookSettings settings,
            Wakeups wakeups,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.signer = signer;
        this.settings = settings;
        this.wakeups = wakeups;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Whether anybody can be told: whether the key that signs is set.
    public boolean canSign() {
        return settings.canSign();
    }

    /// Reads an address as an operator writes it; nothing if it is none that may be told.
    public Optional<URI> address(@Nullable String written) {
        return EndpointUrl.read(written, settings.inside());
    }

    public Mono<Endpoint> add(NewEndpoint wanted) {
        return rows.insert(wanted, clock.instant()).as(transaction::transactional);
    }

    public Flux<Endpoint> all() {
        return rows.all();
    }

    /// Empty if there is none of that number.
    public Mono<Endpoint> find(long id) {
        return rows.find(id);
    }

    /// As the receiver enters it, to know that what comes is ours.
    public String secret(Endpoint endpoint) {
        return signer.secret(endpoint);
    }

    /// Makes a new secret; what is posted is signed with the one before as well.
    public Mono<Void> renewSecret(long id) {
        return rows.renewSecret(id).as(transaction::transactional);
    }

    /// Sends nothing until it is resumed; what happens meanwhile waits.
    public Mono<Void> pause(long id) {
        return rows.pause(id, clock.instant()).as(transaction::transactional);
    }

    public Mono<Void> resume(long id) {
        return rows.resume(id)
                .then(Mono.defer(() -> wakeups.wake(Hooks.WORKER)))
                .as(transaction::transactional);
    }

    public Mono<Void> remove(long id) {
        return rows.remove(id, clock.instant()).as(transaction::transactional);
    }
}
