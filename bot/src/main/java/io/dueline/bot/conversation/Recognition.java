package io.dueline.bot.conversation;

import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Revocation;
import io.dueline.notifier.inbox.Inbox;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;

/// A stranger turns out to be an owner: the address is theirs, and so is all that was said there. A
/// stop that was said from it is theirs too.
@Component
class Recognition {

    private final OwnerDirectory owners;
    private final Inbox inbox;
    private final Outbox outbox;
    private final ReadingRows readings;
    private final Conversations conversations;
    private final Consents consents;

    Recognition(
            OwnerDirectory owners,
            Inbox inbox,
            Outbox outbox,
            ReadingRows readings,
            Conversations conversations,
            Consents consents) {
        this.owners = owners;
        this.inbox = inbox;
        this.outbox = outbox;
        this.readings = readings;
        this.conversations = conversations;
        this.consents = consents;
    }

    /// Empty if there is no such owner.
    Mono<Owner> of(Stranger stranger, OwnerId owner) {
        return owners.find(owner).delayUntil(_ -> join(stranger, owner));
    }

    private Mono<Void> join(Stranger stranger, OwnerId owner) {
        var address = stranger.address();
        return owners.alone(owner)
                .then(Mono.defer(() -> owners.alsoAt(owner, address)))
                .then(Mono.defer(() -> outbox.joined(address, owner)))
                .then(Mono.defer(() -> inbox.joined(address, owner)))
                .delayUntil(_ -> readings.join(owner))
                .map(messages -> stranger.waits() ? Math.toIntExact(messages) : 0)
                .flatMap(unread -> conversations.joined(owner, address, unread))
                .then(Mono.defer(() -> keepSilent(address, owner)));
    }

    private Mono<Void> keepSilent(Address address, OwnerId owner) {
        return consents.among(List.of(), List.of(address))
                .filter(refusals -> refusals.cover(null, address))
                .map(_ -> new Revocation(owner, address, Revocation.Source.STAFF, null))
                .flatMap(consents::optOut)
                .then();
    }
}
