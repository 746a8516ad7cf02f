package io.dueline.notifier.billing;

import reactor.core.publisher.Mono;

/// What must happen in the same transaction as the booking of a payment, such as taking back the
/// reminders still waiting. Every bean of this type is called, one after the other.
@FunctionalInterface
public interface PaymentBooked {

    Mono<Void> booked(Payment payment);
}
