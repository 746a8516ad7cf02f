package io.dueline.notifier.channel;

import io.dueline.notifier.owner.ChannelKind;

import reactor.core.publisher.Mono;

import java.util.Set;

/// A carrier of messages. It is asked once per attempt and never asks its provider twice by itself.
public interface Channel {

    /// What it is called in tables and logs, as in `twilio`.
    String name();

    /// The ways of reaching people it serves.
    Set<ChannelKind> kinds();

    /// Hands one text over. Always answers with an outcome: a fault of the wire is one of them.
    Mono<SendOutcome> send(OutboundText text);
}
