package io.dueline.admin.layout;

import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;

import org.springframework.http.codec.ServerSentEvent;

import reactor.core.publisher.Flux;

import java.time.Duration;
import java.util.Set;

/// Tells an open page that what it shows has changed, at most once a second; the page then fetches
/// the part concerned.
public final class Pulse {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration CALM = Duration.ofSeconds(1);

    private Pulse() {}

    /// Begins with a comment, because before its first event a stream sends no headers either.
    ///
    /// @param topics what the page shows
    public static Flux<ServerSentEvent<String>> of(Live live, Set<Change.Topic> topics) {
        return Flux.merge(beats(live), news(live, topics));
    }

    private static Flux<ServerSentEvent<String>> beats(Live live) {
        return Flux.interval(Duration.ZERO, BEAT)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<String>builder().comment("here").build())
                .takeUntilOther(live.changes().then());
    }

    private static Flux<ServerSentEvent<String>> news(Live live, Set<Change.Topic> topics) {
        return live.changes()
                .filter(change -> topics.contains(change.topic()))
                .sample(CALM)
                .onBackpressureLatest()
                .map(_ -> ServerSentEvent.builder("new").event("changed").build());
    }
}
