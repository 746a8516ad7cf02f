package io.dueline.admin.conversations;

import io.dueline.bot.cases.Cases;
import io.dueline.bot.promise.Promises;
import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.owner.Owner;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// Asks every door what it knows of one owner.
@Component
class OwnerPanes {

    private final ArrearsBook arrears;
    private final Stances stances;
    private final Holds holds;
    private final Promises promises;
    private final Cases cases;

    OwnerPanes(ArrearsBook arrears, Stances stances, Holds holds, Promises promises, Cases cases) {
        this.arrears = arrears;
        this.stances = stances;
        this.holds = holds;
        this.promises = promises;
        this.cases = cases;
    }

    Mono<OwnerPane> of(Owner owner) {
        return Mono.zip(
                        arrears.position(owner.id()),
                        stances.of(owner.id()),
                        holds.of(owner.id()),
                        promises.of(owner.id()).collectList(),
                        cases.of(owner.id()).collectList())
                .map(
                        all ->
                                new OwnerPane(
                                        owner,
                                        all.getT1(),
                                        all.getT2(),
                                        all.getT3(),
                                        all.getT4(),
                                        all.getT5()));
    }
}
