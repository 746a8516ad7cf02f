package io.dueline.notifier.cadence;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// How owners stand to paying. The talk sets it, staff may correct it, every change is kept.
@Component
public class Stances {

    private final StanceRows rows;
    private final OwnerDirectory owners;
    private final Live live;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Stances(
            StanceRows rows,
            OwnerDirectory owners,
            Live live,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    public Mono<Void> set(StanceChange change) {
        return owners.alone(change.owner())
                .then(Mono.defer(() -> rows.insert(change, clock.instant())))
                .then(live.changed(Change.Topic.CONVERSATION, change.owner().value()))
                .as(transaction::transactional);
    }

    public Mono<StanceNow> of(OwnerId owner) {
        return among(List.of(owner)).map(all -> all.getOrDefault(owner, StanceNow.UNKNOWN));
    }

    /// Owners of the community who promised a day within the span, both ends included.
    public Flux<OwnerId> promisedWithin(CommunityId community, LocalDate from, LocalDate until) {
        return rows.promisedWithin(community, from, until);
    }

    /// Those who have one; everybody else is [StanceNow#UNKNOWN].
    public Mono<Map<OwnerId, StanceNow>> among(Collection<OwnerId> owners) {
        return rows.latest(owners);
    }
}
