package io.dueline.notifier.outbox;

import io.dueline.notifier.channel.SendOutcome;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Revocation;
import io.dueline.notifier.owner.OwnerDirectory;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// What a carrier's verdict on one message means for all later ones to the same person or address,
/// whether it came as the answer to an attempt or in a receipt. The one place that decides it; what
/// it means for the message itself is the business of [Logbook] and [SecondTry].
@Component
class Consequences {

    private final Consents consents;
    private final OwnerDirectory owners;

    Consequences(Consents consents, OwnerDirectory owners) {
        this.consents = consents;
        this.owners = owners;
    }

    /// Belongs into the transaction that records the verdict.
    Mono<Void> draw(OutboundMessage message, SendOutcome verdict) {
        return switch (verdict) {
            case SendOutcome.PersonRefused _ -> consents.optOut(refusalBy(message)).then();
            case SendOutcome.BadAddress _ -> owners.unreachable(message.to());
            case SendOutcome.Accepted _,
                    SendOutcome.TryLater _,
                    SendOutcome.InDoubt _,
                    SendOutcome.Rejected _,
                    SendOutcome.Misconfigured _ ->
                    Mono.empty();
        };
    }

    private static Revocation refusalBy(OutboundMessage message) {
        return new Revocation(message.owner(), message.to(), Revocation.Source.CARRIER, null);
    }
}
