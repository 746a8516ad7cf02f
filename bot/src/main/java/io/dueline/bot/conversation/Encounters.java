package io.dueline.bot.conversation;

import io.dueline.bot.understanding.Reading;
import io.dueline.notifier.inbox.InboundMessage;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// Writes down what came from an address no owner has, where staff find it.
@Component
class Encounters {

    private final ReadingRows readings;
    private final StrangerRows strangers;
    private final Live live;
    private final Clock clock;

    Encounters(ReadingRows readings, StrangerRows strangers, Live live, Clock clock) {
        this.readings = readings;
        this.strangers = strangers;
        this.live = live;
        this.clock = clock;
    }

    Mono<Void> note(InboundMessage message, Reading reading, boolean needsPerson) {
        return readings.insert(message.id(), null, reading, clock.instant())
                .then(
                        Mono.defer(
                                () ->
                                        strangers.wrote(
                                                message.from(), message.receivedAt(), needsPerson)))
                .flatMap(stranger -> live.changed(Change.Topic.STRANGER, stranger));
    }
}
