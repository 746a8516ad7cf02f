package io.dueline.notifier.paylink;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.UnitsMoved;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Collection;

/// Whoever sold a unit may have handed its papers on, links included: none of them opens anything
/// any more.
@Component
class LinksOfFormerOwners implements UnitsMoved {

    private final PayLinkRows rows;
    private final Clock clock;

    LinksOfFormerOwners(PayLinkRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public Mono<Void> away(Collection<OwnerId> former) {
        return Flux.fromIterable(former)
                .concatMap(owner -> rows.revoke(owner, clock.instant()))
                .then();
    }
}
