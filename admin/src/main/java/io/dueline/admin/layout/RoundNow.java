package io.dueline.admin.layout;

import io.dueline.notifier.community.Community;

import reactor.core.publisher.Mono;

/// Tells the frame which round runs. The page of rounds is one.
public interface RoundNow {

    /// Empty: no round runs there today.
    Mono<RoundDay> today(Community community);
}
