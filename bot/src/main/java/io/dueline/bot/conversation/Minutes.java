package io.dueline.bot.conversation;

import io.dueline.notifier.cadence.ContactLog;
import io.dueline.notifier.cadence.Touch;
import io.dueline.notifier.inbox.InboundMessage;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.Owner;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// Writes down that somebody wrote, how it was understood, and where the talk stands.
@Component
class Minutes {

    private final ContactLog contacts;
    private final ReadingRows readings;
    private final ConversationRows conversations;
    private final Live live;
    private final Clock clock;

    Minutes(
            ContactLog contacts,
            ReadingRows readings,
            ConversationRows conversations,
            Live live,
            Clock clock) {
        this.contacts = contacts;
        this.readings = readings;
        this.conversations = conversations;
        this.live = live;
        this.clock = clock;
    }

    Mono<Void> contact(Owner owner, InboundMessage message) {
        return contacts.log(
                new Touch(
                        owner.id(),
                        Touch.Kind.REPLY,
                        true,
                        "owner",
                        "inbound:" + message.id(),
                        message.receivedAt()));
    }

    Mono<Void> understood(Scene scene) {
        return readings.insert(
                scene.message().id(), scene.ownerId(), scene.reading(), clock.instant());
    }

    Mono<Void> concluded(Heard heard) {
        var now = clock.instant();
        return conversations
                .save(heard.after(now), now)
                .then(live.changed(Change.Topic.CONVERSATION, heard.scene().ownerId().value()));
    }
}
