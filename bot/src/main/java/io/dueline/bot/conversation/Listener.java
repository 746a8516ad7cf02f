package io.dueline.bot.conversation;

import io.dueline.notifier.inbox.InboundMessage;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// Hears one message of a known owner. All it does belongs to the transaction that takes the
/// message as read: it happens once, or not at all.
@Component
class Listener {

    private final OwnerDirectory owners;
    private final Minutes minutes;
    private final Scenes scenes;
    private final Performer performer;
    private final Correspondence correspondence;

    Listener(
            OwnerDirectory owners,
            Minutes minutes,
            Scenes scenes,
            Performer performer,
            Correspondence correspondence) {
        this.owners = owners;
        this.minutes = minutes;
        this.scenes = scenes;
        this.performer = performer;
        this.correspondence = correspondence;
    }

    Mono<Void> hear(Owner owner, InboundMessage message) {
        return owners.alone(owner.id(), message.from())
                .then(Mono.defer(() -> owners.reachable(message.from())))
                .then(Mono.defer(() -> minutes.contact(owner, message)))
                .then(Mono.defer(() -> scenes.of(owner, message)))
                .delayUntil(minutes::understood)
                .flatMap(this::follow)
                .delayUntil(correspondence::answer)
                .flatMap(minutes::concluded);
    }

    private Mono<Heard> follow(Scene scene) {
        var steps = Transition.after(scene.before().state(), scene.reading(), scene.facts());
        return performer
                .perform(scene, steps)
                .map(said -> new Heard(scene, steps, Answer.of(said, steps.voice())));
    }
}
