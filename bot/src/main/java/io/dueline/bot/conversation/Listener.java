package io.dueline.bot.conversation;

import io.dueline.bot.conversation.Steps.Voice;
import io.dueline.bot.understanding.Intent;
import io.dueline.notifier.cadence.ContactLog;
import io.dueline.notifier.cadence.Touch;
import io.dueline.notifier.inbox.InboundMessage;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.List;

/// Hears one message of a known owner. All it does belongs to the transaction that takes the
/// message as read: it happens once, or not at all.
@Component
class Listener {

    private final OwnerDirectory owners;
    private final ContactLog contacts;
    private final Scenes scenes;
    private final Performer performer;
    private final Correspondence correspondence;
    private final ConversationRows conversations;
    private final ReadingRows readings;
    private final Live live;
    private final Clock clock;

    Listener(
            OwnerDirectory owners,
            ContactLog contacts,
            Scenes scenes,
            Performer performer,
            Correspondence correspondence,
            ConversationRows conversations,
            ReadingRows readings,
            Live live,
            Clock clock) {
        this.owners = owners;
        this.contacts = contacts;
        this.scenes = scenes;
        this.performer = performer;
        this.correspondence = correspondence;
        this.conversations = conversations;
        this.readings = readings;
        this.live = live;
        this.clock = clock;
    }

    /// A message with what was done about it.
    private record Heard(Scene scene, Steps steps, Answer answer) {}

    Mono<Void> hear(Owner owner, InboundMessage message) {
        return owners.alone(owner.id())
                .then(Mono.defer(() -> log(owner, message)))
                .then(Mono.defer(() -> scenes.of(owner, message)))
                .delayUntil(this::note)
                .flatMap(this::follow)
                .delayUntil(this::answer)
                .flatMap(this::remember)
                .then(live.changed(Change.Topic.CONVERSATION, owner.id().value()));
    }

    private Mono<Void> log(Owner owner, InboundMessage message) {
        var reply =
                new Touch(
                        owner.id(),
                        Touch.Kind.REPLY,
                        true,
                        "owner",
                        "inbound:" + message.id(),
                        message.receivedAt());
        return owners.reachable(message.from()).then(Mono.defer(() -> contacts.log(reply)));
    }

    private Mono<Void> note(Scene scene) {
        return readings.insert(
                scene.message().id(), scene.ownerId(), scene.reading(), clock.instant());
    }

    private Mono<Heard> follow(Scene scene) {
        var steps = Transition.after(scene.before().state(), scene.reading(), scene.facts());
        return performer
                .perform(scene, steps)
                .map(said -> new Heard(scene, steps, Answer.of(said, steps.voice())));
    }

    private Mono<Void> answer(Heard heard) {
        return correspondence.answer(heard.scene(), heard.answer(), heard.steps().voice());
    }

    private Mono<Void> remember(Heard heard) {
        return conversations.save(after(heard), clock.instant());
    }

    private Conversation after(Heard heard) {
        var scene = heard.scene();
        var state =
                Aftermath.of(
                        scene.before().state(), heard.steps(), heard.answer(), scene.awaiting());
        var talk = scene.before().written(scene.message().from(), isUnclear(scene)).in(state);
        var noted =
                heard.steps()
                        .needs()
                        .map(this::need)
                        .reduce(talk, Conversation::needing, (_, b) -> b);
        return saidLastWord(heard) ? noted.lastWord(clock.instant()) : noted;
    }

    private Conversation.Need need(HandoffReason reason) {
        return Conversation.Need.of(reason, clock.instant());
    }

    private static boolean isUnclear(Scene scene) {
        return scene.reading().intents().equals(List.of(new Intent.Unclear()));
    }

    /// The word that confirms an opt-out does not count: a complaint after it is still answered.
    private static boolean saidLastWord(Heard heard) {
        return heard.steps().voice() == Voice.LAST_WORD && heard.scene().facts().wish().optedOut();
    }
}
