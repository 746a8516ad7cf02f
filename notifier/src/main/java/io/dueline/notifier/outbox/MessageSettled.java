package io.dueline.notifier.outbox;

import reactor.core.publisher.Mono;

/// Hears, within the recording transaction, that a message to an owner has reached its end.
public interface MessageSettled {

    Mono<Void> settled(OutboundMessage message, End end);

    /// What became of it.
    enum End {
        DELIVERED,
        UNDELIVERED,
        FAILED
    }
}
