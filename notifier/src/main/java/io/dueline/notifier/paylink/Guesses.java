package io.dueline.notifier.paylink;

import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;

/// Tells owners from guessers. The wrong attempts are counted with the link, under its lock, so
/// that trying from many places at once gains nothing.
@Component
class Guesses {

    private final PayLinkRows rows;
    private final Visitors visitors;
    private final OwnerDirectory owners;
    private final PayLinkSettings settings;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Guesses(
            PayLinkRows rows,
            Visitors visitors,
            OwnerDirectory owners,
            PayLinkSettings settings,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.visitors = visitors;
        this.owners = owners;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Empty if the key opens nothing.
    Mono<Confirmation> weigh(CapabilityToken key, String digits) {
        return rows.lockAlive(key.hash(), clock.instant())
                .flatMap(link -> weigh(link, digits))
                .as(transaction::transactional);
    }

    private Mono<Confirmation> weigh(PayLink link, String digits) {
        var lockedUntil = link.lockedUntil();
        return lockedUntil != null && link.isLocked(clock.instant())
                ? Mono.just(new Confirmation.Locked(lockedUntil))
                : owners.find(link.owner()).flatMap(owner -> answer(link, owner, digits));
    }

    private Mono<Confirmation> answer(PayLink link, Owner owner, String digits) {
        return OwnersDigits.of(owner).match(digits) ? admit(link) : refuse(link);
    }

    private Mono<Confirmation> admit(PayLink link) {
        return rows.noteAttempts(link.id(), 0, null)
                .then(Mono.defer(() -> visitors.admit(link.id())))
                .cast(Confirmation.class);
    }

    private Mono<Confirmation> refuse(PayLink link) {
        var wrong = link.wrongAttempts() + 1;
        var lock = settings.lockAfter(wrong);
        return lock.isZero()
                ? rows.noteAttempts(link.id(), wrong, null).thenReturn(new Confirmation.Wrong())
                : lock(link, wrong, lock);
    }

    private Mono<Confirmation> lock(PayLink link, int wrong, Duration lock) {
        var until = clock.instant().plus(lock);
        return rows.noteAttempts(link.id(), wrong, until)
                .thenReturn(new Confirmation.Locked(until));
    }
}
