package io.dueline.notifier.channel.simulator;

import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// Tells the page which phones to look at again. What happens within a blink is told once, so that
/// a round to ten thousand owners does not ask for ten thousand looks.
@RestController
@ConditionalOnProperty(name = "dueline.simulator.enabled", matchIfMissing = true)
class SimulatorStream {

    private static final Duration BLINK = Duration.ofMillis(150);
    private static final Duration BEAT = Duration.ofSeconds(15);
    private static final int MOST_AT_ONCE = 256;

    private final Live live;

    SimulatorStream(Live live) {
        this.live = live;
    }

    /// Begins with a comment: before its first event a stream sends no headers either.
    @GetMapping(path = "/simulator/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> stream() {
        return Flux.merge(beats(), news());
    }

    private Flux<ServerSentEvent<String>> beats() {
        return Flux.interval(Duration.ZERO, BEAT)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<String>builder().comment("here").build())
                .takeUntilOther(live.changes().then());
    }

    private Flux<ServerSentEvent<String>> news() {
        return live.changes()
                .filter(SimulatorStream::concernsUs)
                .bufferTimeout(MOST_AT_ONCE, BLINK)
                .onBackpressureBuffer(MOST_AT_ONCE, _ -> {}, BufferOverflowStrategy.DROP_OLDEST)
                .concatMapIterable(SimulatorStream::names)
                .map(name -> ServerSentEvent.builder("new").event(name).build());
    }

    private static boolean concernsUs(Change change) {
        return change.topic() == Change.Topic.PHONE || change.topic() == Change.Topic.CLOCK;
    }

    private static Iterable<String> names(List<Change> changes) {
        var names = new LinkedHashSet<String>();
        changes.stream().flatMap(SimulatorStream::names).forEach(names::add);
        return names;
    }

    private static Stream<String> names(Change change) {
        return change.topic() == Change.Topic.CLOCK
                ? Stream.of("clock")
                : Stream.of("phone-" + change.id(), "newcomer");
    }
}
