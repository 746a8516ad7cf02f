package io.dueline.bot.promise;

import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The days owners promise to pay by. It says nothing to anybody: whoever calls answers the owner.
@Component
public class Promises {

    private final PromiseRows rows;
    private final OwnerDirectory owners;
    private final Reckoning reckoning;
    private final Aftermath aftermath;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Promises(
            PromiseRows rows,
            OwnerDirectory owners,
            Reckoning reckoning,
            Aftermath aftermath,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.reckoning = reckoning;
        this.aftermath = aftermath;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Writes a promise down in the stead of an open one, if the day will do. Empty if there is no
    /// such owner.
    public Mono<Made> make(NewPromise wanted) {
        return owners.alone(wanted.owner())
                .then(Mono.defer(() -> wish(wanted)))
                .flatMap(this::judge)
                .as(transaction::transactional);
    }

    /// All of an owner's promises, newest first.
    public Flux<PromiseToPay> of(OwnerId owner) {
        return among(List.of(owner));
    }

    /// All promises of these owners, newest first.
    public Flux<PromiseToPay> among(Collection<OwnerId> owners) {
        return owners.isEmpty() ? Flux.empty() : rows.of(owners);
    }

    /// Empty if none is open.
    public Mono<PromiseToPay> open(OwnerId owner) {
        return rows.open(owner);
    }

    /// Those of the owners who have an open promise.
    public Flux<OwnerId> openAmong(Collection<OwnerId> owners) {
        return rows.openAmong(owners);
    }

    /// Takes an open promise back; nothing happens if there is none.
    ///
    /// @param reason a code staff see explained, as in `refuses`
    public Mono<Void> cancel(OwnerId owner, String reason) {
        return owners.alone(owner)
                .then(Mono.defer(() -> rows.cancelOpen(owner, reason, clock.instant())))
                .flatMap(aftermath::ofCancelling)
                .as(transaction::transactional);
    }

    /// A day as it was named, and what it is measured by.
    record Wish(NewPromise wanted, PromiseRules rules) {

        /// Whether the promise says just this already.
        boolean isAlready(PromiseToPay promise) {
            return promise.due().equals(wanted.due()) && promise.amount().equals(rules.overdue());
        }
    }

    private Mono<Wish> wish(NewPromise wanted) {
        return reckoning.of(wanted.owner()).map(rules -> new Wish(wanted, rules));
    }

    private Mono<Made> judge(Wish wish) {
        return Mono.justOrEmpty(wish.rules().against(wish.wanted().due()))
                .switchIfEmpty(Mono.defer(() -> known(wish)))
                .switchIfEmpty(Mono.defer(() -> write(wish)));
    }

    /// Whoever names the day again means it, whatever was said in between.
    private Mono<Made> known(Wish wish) {
        return rows.open(wish.wanted().owner())
                .filter(wish::isAlready)
                .map(promise -> new Made.Set(promise, null))
                .delayUntil(set -> aftermath.ofMaking(set, wish.wanted()))
                .map(set -> set);
    }

    private Mono<Made> write(Wish wish) {
        return rows.cancelOpen(wish.wanted().owner(), "replaced", clock.instant())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .zipWhen(_ -> rows.insert(wish, clock.instant()))
                .map(both -> new Made.Set(both.getT2(), both.getT1().orElse(null)))
                .delayUntil(rows::markReplaced)
                .delayUntil(set -> aftermath.ofMaking(set, wish.wanted()))
                .map(set -> set);
    }
}
