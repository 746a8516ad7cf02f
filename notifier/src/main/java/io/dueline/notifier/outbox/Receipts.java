package io.dueline.notifier.outbox;

import io.dueline.notifier.channel.Arrivals;
import io.dueline.notifier.channel.DeliveryReceipt;
import io.dueline.notifier.channel.DeliveryReceipt.Status;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Optional;

/// Takes receipts in any order and any number: all are kept, and a message only moves forward by
/// their rank. A receipt that knows our own number settles a message in doubt. A verdict has its
/// consequence once, when it moves its message. Where a carrier contradicts itself the better news
/// stands, and the message bears a mark.
@Component
class Receipts implements Arrivals.Receipts {

    private final ReceiptRows rows;
    private final Consequences consequences;
    private final SecondTry secondTry;
    private final ObjectProvider<MessageSettled> listeners;
    private final Live live;
    private final TransactionalOperator transaction;

    Receipts(
            ReceiptRows rows,
            Consequences consequences,
            SecondTry secondTry,
            ObjectProvider<MessageSettled> listeners,
            Live live,
            TransactionalOperator transaction) {
        this.rows = rows;
        this.consequences = consequences;
        this.secondTry = secondTry;
        this.listeners = listeners;
        this.live = live;
        this.transaction = transaction;
    }

    @Override
    public Mono<Void> arrived(DeliveryReceipt receipt) {
        return rows.insert(receipt)
                .filter(inserted -> inserted > 0)
                .flatMap(_ -> rows.advance(receipt))
                .delayUntil(message -> consequence(message, receipt))
                .flatMap(message -> follow(message, receipt))
                .then(Mono.defer(() -> doubleCheck(receipt)))
                .as(transaction::transactional);
    }

    /// What waits for another window has not reached its end.
    private Mono<Void> follow(OutboundMessage message, DeliveryReceipt receipt) {
        return secondTry
                .of(message, receipt)
                .flatMap(again -> again ? show(message) : tell(message, receipt.status()));
    }

    /// Only the news that it failed or that it arrived can contradict the other.
    private Mono<Void> doubleCheck(DeliveryReceipt receipt) {
        return receipt.status().rank() >= Status.UNDELIVERED.rank()
                ? rows.markContradiction(receipt).then()
                : Mono.empty();
    }

    private Mono<Void> consequence(OutboundMessage message, DeliveryReceipt receipt) {
        return Mono.justOrEmpty(receipt.verdict())
                .flatMap(verdict -> consequences.draw(message, verdict));
    }

    private Mono<Void> tell(OutboundMessage message, Status status) {
        return Flux.fromStream(listeners.orderedStream())
                .concatMap(listener -> hear(listener, message, status))
                .then(show(message));
    }

    private Mono<Void> show(OutboundMessage message) {
        return live.changed(Change.Topic.DELIVERY, message.id()).then(conversationOf(message));
    }

    private Mono<Void> hear(MessageSettled listener, OutboundMessage message, Status status) {
        return Mono.justOrEmpty(end(status)).flatMap(end -> listener.settled(message, end));
    }

    private Mono<Void> conversationOf(OutboundMessage message) {
        return message.owner() == null
                ? Mono.empty()
                : live.changed(Change.Topic.CONVERSATION, message.owner().value());
    }

    private static Optional<MessageSettled.End> end(Status status) {
        return switch (status) {
            case QUEUED, SENDING, SENT -> Optional.empty();
            case UNDELIVERED -> Optional.of(MessageSettled.End.UNDELIVERED);
            case DELIVERED, READ -> Optional.of(MessageSettled.End.DELIVERED);
        };
    }
}
