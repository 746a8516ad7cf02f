package io.dueline.admin.owners;

import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;

import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;

import java.time.Duration;

/// Tells an open page that something happened with its owner; it then fetches what it shows.
@RestController
class OwnerStream {

    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final Duration CALM = Duration.ofSeconds(1);

    private final Live live;

    OwnerStream(Live live) {
        this.live = live;
    }

    /// Begins with a comment, because before its first event a stream sends no headers either.
    @GetMapping(path = "/owners/{id:\\d+}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> stream(@PathVariable long id) {
        return Flux.merge(beats(), news(id));
    }

    private Flux<ServerSentEvent<String>> beats() {
        return Flux.interval(Duration.ZERO, BEAT)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<String>builder().comment("here").build())
                .takeUntilOther(live.changes().then());
    }

    private Flux<ServerSentEvent<String>> news(long owner) {
        return live.changes()
                .filter(change -> concerns(change, owner))
                .sample(CALM)
                .onBackpressureLatest()
                .map(_ -> ServerSentEvent.builder("new").event("changed").build());
    }

    /// A promise and a case bear numbers of their own, but the talk changes with each of them.
    private static boolean concerns(Change change, long owner) {
        return change.topic() == Topic.CLOCK
                || change.id() == owner
                        && (change.topic() == Topic.CONVERSATION || change.topic() == Topic.LEDGER);
    }
}
