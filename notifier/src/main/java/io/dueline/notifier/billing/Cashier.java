package io.dueline.notifier.billing;

import io.dueline.notifier.owner.OwnerId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Collection;

/// Books payments and calls those who must act on one at once. Within a transaction of the
/// ledger's, under the lock of the owner.
@Component
class Cashier {

    private final PaymentRows rows;
    private final ObjectProvider<PaymentBooked> followers;
    private final Clock clock;

    Cashier(PaymentRows rows, ObjectProvider<PaymentBooked> followers, Clock clock) {
        this.rows = rows;
        this.followers = followers;
        this.clock = clock;
    }

    /// Empty if its source has reported it before.
    Mono<Payment> book(NewPayment payment) {
        return rows.insert(payment, clock.instant()).delayUntil(this::follow);
    }

    /// The same for a payment known elsewhere since it was made.
    Mono<Payment> takeOver(NewPayment payment) {
        return rows.insert(payment, payment.paidAt()).delayUntil(this::follow);
    }

    Mono<Payment> known(NewPayment payment) {
        return rows.reported(payment.source(), payment.reference());
    }

    Flux<Payment> reported(String source, Collection<String> references) {
        return rows.reported(source, references);
    }

    Mono<OwnerId> ownerOf(PaymentId payment) {
        return rows.ownerOf(payment);
    }

    Mono<Long> reverse(PaymentId payment, String reason) {
        return rows.reverse(payment, reason, clock.instant());
    }

    private Mono<Void> follow(Payment payment) {
        return Flux.fromStream(followers::orderedStream)
                .concatMap(follower -> follower.booked(payment))
                .then();
    }
}
