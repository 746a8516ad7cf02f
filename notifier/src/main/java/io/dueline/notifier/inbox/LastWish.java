package io.dueline.notifier.inbox;

import io.dueline.notifier.channel.InboundText.CarrierOptOut;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Revocation;
import io.dueline.notifier.consent.Revocation.Source;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// Honours the one wish that needs no understanding, for a text its reader failed on. Who of those
/// who share a telephone wrote it nobody can say any more, so all of them are left alone.
@Component
class LastWish {

    private final OwnerDirectory owners;
    private final Consents consents;

    LastWish(OwnerDirectory owners, Consents consents) {
        this.owners = owners;
        this.consents = consents;
    }

    /// Does nothing if the text says anything but stop.
    Mono<Void> honour(InboundMessage message) {
        return PlainStop.in(message.text(), message.carrierOptOut())
                ? leaveAlone(message)
                : Mono.empty();
    }

    private Mono<Void> leaveAlone(InboundMessage message) {
        return owners.ownersAt(message.from())
                .map(owner -> revocation(owner.id(), message))
                .defaultIfEmpty(revocation(null, message))
                .collectList()
                .flatMapIterable(revocations -> revocations)
                .concatMap(consents::optOut)
                .then();
    }

    private static Revocation revocation(@Nullable OwnerId owner, InboundMessage message) {
        return new Revocation(owner, message.from(), source(message), message.id());
    }

    private static Source source(InboundMessage message) {
        return message.carrierOptOut() == CarrierOptOut.STOP ? Source.CARRIER : Source.REPLY;
    }
}
