package io.dueline.notifier.outbox;

import reactor.core.publisher.Mono;

import java.net.URI;

/// Makes the link a message carries in the moment it leaves. Implemented by whoever honours it.
public interface DepartureLink {

    Link.Kind kind();

    /// A new link to the subject; the key in it is stored only as a hash.
    Mono<URI> mint(long subject);
}
