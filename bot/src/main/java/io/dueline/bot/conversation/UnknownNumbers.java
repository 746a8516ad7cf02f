package io.dueline.bot.conversation;

import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// Those who wrote from an address no owner has, as staff deal with them. Each deed answers with
/// nothing if there is no such stranger, or no longer.
@Component
public class UnknownNumbers {

    private final StrangerRows rows;
    private final StrangerPost post;
    private final Recognition recognition;
    private final Live live;
    private final TransactionalOperator transaction;
    private final Clock clock;

    UnknownNumbers(
            StrangerRows rows,
            StrangerPost post,
            Recognition recognition,
            Live live,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.post = post;
        this.recognition = recognition;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Writes back, unless they said stop from there. Nobody waits any more then.
    public Mono<Replied> reply(long stranger, long staff, String text) {
        return rows.lock(stranger)
                .flatMap(found -> post.write(found, staff, text))
                .delayUntil(replied -> answered(stranger, replied))
                .as(transaction::transactional);
    }

    /// The address is this owner's: it is entered among theirs, and what was said there joins their
    /// conversation.
    ///
    /// @return the owner; nothing if there is no such owner either
    public Mono<Owner> bind(long stranger, OwnerId owner) {
        return rows.lock(stranger)
                .flatMap(found -> recognized(found, owner))
                .as(transaction::transactional);
    }

    /// No owner, and nothing to answer; whatever they write later waits for nobody either.
    public Mono<Long> setAside(long stranger) {
        return change(stranger, rows.setAside(stranger, clock.instant()));
    }

    public Mono<Long> takeBack(long stranger) {
        return change(stranger, rows.takeBack(stranger));
    }

    private Mono<Void> answered(long stranger, Replied replied) {
        return replied instanceof Replied.Sent
                ? rows.answered(stranger).then(tell(stranger))
                : Mono.empty();
    }

    private Mono<Owner> recognized(Stranger found, OwnerId owner) {
        return recognition
                .of(found, owner)
                .delayUntil(_ -> rows.forget(found.address()))
                .delayUntil(_ -> tell(found.id()));
    }

    private Mono<Long> change(long stranger, Mono<Void> how) {
        return rows.lock(stranger)
                .map(Stranger::id)
                .delayUntil(_ -> how)
                .delayUntil(this::tell)
                .as(transaction::transactional);
    }

    private Mono<Void> tell(long stranger) {
        return live.changed(Change.Topic.STRANGER, stranger);
    }
}
