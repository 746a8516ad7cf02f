package io.dueline.bot.promise;

import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// What promises are measured by, read afresh each time.
@Component
class Reckoning {

    private final Ledger ledger;
    private final Communities communities;
    private final Clock clock;

    Reckoning(Ledger ledger, Communities communities, Clock clock) {
        this.ledger = ledger;
        this.communities = communities;
        this.clock = clock;
    }

    /// Empty if there is no such owner.
    Mono<PromiseRules> of(OwnerId owner) {
        return ledger.account(owner)
                .zipWhen(account -> communities.find(account.community()))
                .map(both -> PromiseRules.of(both.getT1(), both.getT2(), clock.instant()));
    }
}
