package io.dueline.notifier.owner;

import reactor.core.publisher.Mono;

import java.util.Collection;

/// What must happen in the same transaction as units changing hands, such as taking keys back.
/// Every bean of this type is called, one after the other.
@FunctionalInterface
public interface UnitsMoved {

    /// @param former who owned at least one of them until now
    Mono<Void> away(Collection<OwnerId> former);
}
