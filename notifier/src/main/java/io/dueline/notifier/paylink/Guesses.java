package io.dueline.notifier.paylink;

import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Tells owners from guessers. The wrong attempts are counted with the link, under its lock, so
/// that trying from many places at once gains nothing; and with the place, so that trying many
/// links from it gains nothing either.
@Component
class Guesses {

    private final PayLinkRows rows;
    private final GuesserRows guessers;
    private final Visitors visitors;
    private final OwnerDirectory owners;
    private final PayLinkSettings settings;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Guesses(
            PayLinkRows rows,
            GuesserRows guessers,
            Visitors visitors,
            OwnerDirectory owners,
            PayLinkSettings settings,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.guessers = guessers;
        this.visitors = visitors;
        this.owners = owners;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Empty if the key opens nothing.
    Mono<Confirmation> weigh(CapabilityToken key, String digits, Guesser guesser) {
        return rows.lockAlive(key.hash(), clock.instant())
                .flatMap(link -> weigh(new Guess(link, digits, guesser)))
                .as(transaction::transactional);
    }

    private record Guess(PayLink link, String digits, Guesser guesser) {}

    private Mono<Confirmation> weigh(Guess guess) {
        var lockedUntil = guess.link().lockedUntil();
        return lockedUntil != null && guess.link().isLocked(clock.instant())
                ? Mono.just(new Confirmation.Locked(lockedUntil))
                : guessers.count(guess.guesser(), settings.wrongGuessesFrom(), forgotten(), now())
                        .flatMap(_ -> owners.find(guess.link().owner()))
                        .flatMap(owner -> answer(guess, owner))
                        .switchIfEmpty(Mono.defer(() -> tooMany(guess.guesser())));
    }

    private Mono<Confirmation> tooMany(Guesser guesser) {
        return guessers.since(guesser)
                .map(since -> new Confirmation.Locked(since.plus(settings.guessedWithin())));
    }

    private Mono<Confirmation> answer(Guess guess, Owner owner) {
        return OwnersDigits.of(owner).match(guess.digits())
                ? guessers.takeBack(guess.guesser())
                        .then(guessers.forget(forgotten()))
                        .then(admit(guess.link()))
                : refuse(guess.link());
    }

    private Instant now() {
        return clock.instant();
    }

    private Instant forgotten() {
        return now().minus(settings.guessedWithin());
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
