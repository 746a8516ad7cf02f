package io.dueline.notifier.hooks;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One event on its way to one endpoint, as the log shows it.
///
/// @param event what it is called there, as in `evt_42`
/// @param nextAt when it is tried again, as long as it waits
/// @param lastAnswer the status that was answered, or a word for why there was no answer
public record Telling(
        long id,
        String event,
        String kind,
        State state,
        int attempts,
        Instant happenedAt,
        Instant nextAt,
        @Nullable Instant lastAt,
        @Nullable String lastAnswer) {

    public enum State {
        WAITING,
        DELIVERED,
        GIVEN_UP
    }
}
