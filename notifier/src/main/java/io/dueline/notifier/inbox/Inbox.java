package io.dueline.notifier.inbox;

import io.dueline.notifier.channel.Arrivals;
import io.dueline.notifier.channel.InboundText;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.schedule.Wakeups;
import io.dueline.notifier.trace.Trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/// What people wrote to us. The carrier's own number of a text decides whether it is new, so the
/// same one may arrive any number of times.
@Component
public class Inbox implements Arrivals.Texts {

    /// The worker that reads the inbox bears this name.
    public static final String READER = "inbox";

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int TRIES = 5;
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final InboxRows rows;
    private final LastWish lastWish;
    private final Wakeups wakeups;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Inbox(
            InboxRows rows,
            LastWish lastWish,
            Wakeups wakeups,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.lastWish = lastWish;
        this.wakeups = wakeups;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Mono<Void> arrived(InboundText text) {
        return rows.insert(text)
                .filter(inserted -> inserted > 0)
                .flatMap(_ -> wakeups.wake(READER))
                .as(transaction::transactional);
    }

    /// Gives the next unread text to the reader, and takes it as read when all the reader did
    /// commits together with that. Texts of one sender come one after the other.
    ///
    /// @param reader answers whose text it was, or nothing for a stranger's
    /// @return false if nothing was waiting
    public Mono<Boolean> readNext(Function<InboundMessage, Mono<OwnerId>> reader) {
        return rows.lockNext(clock.instant())
                .flatMap(message -> read(message, reader))
                .as(transaction::transactional)
                .onErrorResume(UnreadableText.class, this::putAside)
                .defaultIfEmpty(false);
    }

    /// Notes whose the texts are that came from an address while it was nobody's. They stay read:
    /// nobody is given them again.
    ///
    /// @return how many there were
    public Mono<Long> joined(Address from, OwnerId owner) {
        return rows.join(from, owner);
    }

    private Mono<Boolean> read(
            InboundMessage message, Function<InboundMessage, Mono<OwnerId>> reader) {
        return Mono.defer(() -> reader.apply(message))
                .flatMap(owner -> rows.attribute(message.id(), owner).thenReturn(true))
                .then(Mono.defer(() -> rows.markRead(message.id(), clock.instant())))
                .thenReturn(true)
                .onErrorMap(fault -> new UnreadableText(message, fault));
    }

    /// A text that makes its reader fail waits a while and is tried again; it holds up only the
    /// later texts of its own sender, and of those none that says nothing but stop. After the last
    /// try it is left to staff, and if it said nothing but stop that holds all the same.
    private Mono<Boolean> putAside(UnreadableText fault) {
        var message = fault.message;
        log.error("{} could not be read: {}", message, Trace.of(fault));
        return rows.putAside(message.id(), TRIES, retryAt())
                .filter(givenUp -> givenUp)
                .flatMap(_ -> lastWish.honour(message))
                .as(transaction::transactional)
                .onErrorResume(again -> tryLater(message, again))
                .thenReturn(true);
    }

    /// Keeps its turn, so that a wish for silence is not lost, and lets other senders pass.
    private Mono<Void> tryLater(InboundMessage message, Throwable fault) {
        log.error("{} could not be put aside: {}", message, Trace.of(fault));
        return rows.tryLater(message.id(), retryAt());
    }

    private Instant retryAt() {
        return clock.instant().plus(PAUSE);
    }

    private static final class UnreadableText extends RuntimeException {
        private final transient InboundMessage message;

        UnreadableText(InboundMessage message, Throwable cause) {
            super(cause);
            this.message = message;
        }
    }
}
