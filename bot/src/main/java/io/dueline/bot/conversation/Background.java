package io.dueline.bot.conversation;

import io.dueline.bot.cases.Cases;
import io.dueline.bot.promise.Promises;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.Owner;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;

/// Gathers what the house knows of an owner who writes.
@Component
class Background {

    private final Ledger ledger;
    private final ConversationRows rows;
    private final Stances stances;
    private final Promises promises;
    private final Cases cases;
    private final Consents consents;

    Background(
            Ledger ledger,
            ConversationRows rows,
            Stances stances,
            Promises promises,
            Cases cases,
            Consents consents) {
        this.ledger = ledger;
        this.rows = rows;
        this.stances = stances;
        this.promises = promises;
        this.cases = cases;
        this.consents = consents;
    }

    Mono<Known> of(Owner owner, Address from) {
        var id = owner.id();
        return Mono.zip(
                        ledger.account(id),
                        rows.find(id),
                        stances.of(id).map(StanceNow::stance),
                        promises.open(id).hasElement(),
                        cases.awaitingOwner(id).singleOptional(),
                        wantsSilence(owner, from))
                .map(
                        all ->
                                new Known(
                                        all.getT1(),
                                        all.getT2(),
                                        all.getT3(),
                                        all.getT4(),
                                        all.getT5(),
                                        all.getT6()));
    }

    private Mono<Boolean> wantsSilence(Owner owner, Address from) {
        return consents.among(List.of(owner.id()), List.of(from))
                .map(refusals -> refusals.cover(owner.id(), from));
    }
}
