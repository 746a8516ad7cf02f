package io.dueline.bot.promise;

import io.dueline.bot.promise.PromiseRows.Ripe;
import io.dueline.bot.promise.PromiseToPay.State;
import io.dueline.bot.promise.Settlement.Broken;
import io.dueline.bot.promise.Settlement.Kept;
import io.dueline.bot.promise.Settlement.Pledge;
import io.dueline.bot.promise.Settlement.StillOpen;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.trace.Trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// Reads from the ledger which promises were kept and which were not.
@Component
class Settling {

    private static final Logger log = LoggerFactory.getLogger(Settling.class);

    private final PromiseRows rows;
    private final OwnerDirectory owners;
    private final Reckoning reckoning;
    private final Aftermath aftermath;
    private final PromiseSettings settings;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Settling(
            PromiseRows rows,
            OwnerDirectory owners,
            Reckoning reckoning,
            Aftermath aftermath,
            PromiseSettings settings,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.reckoning = reckoning;
        this.aftermath = aftermath;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Settles the promises whose hour has come, each in a transaction of its own.
    ///
    /// @return how many it looked at
    Mono<Integer> tick() {
        return rows.ripe(clock.instant(), settings.batch())
                .collectList()
                .flatMapIterable(ripe -> ripe)
                .concatMap(this::settleOrPutOff)
                .count()
                .map(Math::toIntExact);
    }

    private Mono<Settlement> settleOrPutOff(Ripe ripe) {
        return owners.alone(ripe.owner())
                .then(Mono.defer(() -> rows.lock(ripe.id())))
                .flatMap(this::settle)
                .as(transaction::transactional)
                .onErrorResume(fault -> putOff(ripe, fault));
    }

    private Mono<Settlement> settle(Pledge pledge) {
        return reckoning
                .of(pledge.promise().owner())
                .map(now -> Settlement.of(pledge, now))
                .delayUntil(settlement -> carryOut(settlement, pledge.promise()));
    }

    private Mono<Void> carryOut(Settlement settlement, PromiseToPay promise) {
        return switch (settlement) {
            case Kept _ -> record(promise, State.KEPT).then(aftermath.ofKeeping(promise));
            case Broken broken ->
                    record(promise, State.BROKEN).then(aftermath.ofBreaking(promise, broken));
            case StillOpen(var lookAt) -> rows.lookAgain(promise.id(), lookAt);
        };
    }

    private Mono<Void> record(PromiseToPay promise, State state) {
        return rows.settle(promise.id(), state, clock.instant())
                .doOnSuccess(_ -> log.info("promise {} is {}", promise.id(), state.code()));
    }

    /// One promise that cannot be settled must not keep the others waiting.
    private Mono<Settlement> putOff(Ripe ripe, Throwable fault) {
        log.warn("promise {} could not be settled: {}", ripe.id(), Trace.of(fault));
        return rows.lookAgain(ripe.id(), clock.instant().plus(settings.pauseAfterFailure()))
                .then(Mono.empty());
    }
}
