package io.dueline.admin.layout;

import reactor.core.publisher.Mono;

/// Tells the frame which round runs. The page of rounds is one.
public interface RoundNow {

    /// Empty: no round runs today.
    Mono<RoundDay> today();
}
