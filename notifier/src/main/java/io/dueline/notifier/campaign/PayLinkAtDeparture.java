package io.dueline.notifier.campaign;

import io.dueline.notifier.outbox.DepartureLink;
import io.dueline.notifier.outbox.Link;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.paylink.PayLinks;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.net.URI;

/// Puts the pay link into messages as they leave.
@Component
class PayLinkAtDeparture implements DepartureLink {

    private final PayLinks links;

    PayLinkAtDeparture(PayLinks links) {
        this.links = links;
    }

    @Override
    public Link.Kind kind() {
        return Link.Kind.PAY;
    }

    @Override
    public Mono<URI> mint(long subject) {
        return links.mint(new OwnerId(subject));
    }
}
