package io.dueline.notifier.channel;

import reactor.core.publisher.Mono;

/// Where carriers hand in what they bring. Both complete only when it is committed, so a carrier
/// may
/// answer its provider then, and both take the same thing any number of times without harm.
public interface Arrivals {

    /// Somebody wrote. Implemented by the inbox.
    interface Texts {
        Mono<Void> arrived(InboundText text);
    }

    /// A receipt came. Implemented by the outbox.
    interface Receipts {
        Mono<Void> arrived(DeliveryReceipt receipt);
    }
}
