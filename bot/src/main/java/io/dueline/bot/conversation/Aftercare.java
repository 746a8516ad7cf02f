package io.dueline.bot.conversation;

import io.dueline.bot.cases.Case;
import io.dueline.bot.cases.Cases;
import io.dueline.bot.promise.Promises;
import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Set;

/// Gathers what decides over the money once a case is closed.
@Component
class Aftercare {

    /// For these the owner is asked for no money, whatever has been repaired.
    private static final Set<Hold.Kind> SPARED =
            Set.of(Hold.Kind.SAYS_PAID, Hold.Kind.SPECIAL, Hold.Kind.EXCLUDED);

    private final Cases cases;
    private final ArrearsBook arrears;
    private final Stances stances;
    private final Promises promises;
    private final Holds holds;
    private final Consents consents;

    Aftercare(
            Cases cases,
            ArrearsBook arrears,
            Stances stances,
            Promises promises,
            Holds holds,
            Consents consents) {
        this.cases = cases;
        this.arrears = arrears;
        this.stances = stances;
        this.promises = promises;
        this.holds = holds;
        this.consents = consents;
    }

    Mono<Mended> of(Case closed) {
        var owner = closed.owner();
        return Mono.zip(
                        cases.of(owner).any(Aftercare::stillHoldsMoney),
                        stances.of(owner).map(StanceNow::stance),
                        arrears.position(owner).map(ArrearsPosition::isInArrears),
                        promises.open(owner).hasElement(),
                        isSpared(owner))
                .map(
                        known ->
                                new Mended(
                                        closed.holdsMoney(),
                                        known.getT1(),
                                        known.getT2(),
                                        known.getT3(),
                                        known.getT4(),
                                        known.getT5()));
    }

    static boolean spares(Hold.Kind kind) {
        return SPARED.contains(kind);
    }

    private Mono<Boolean> isSpared(OwnerId owner) {
        return Mono.zip(
                holds.of(owner).map(Aftercare::isSpared),
                consents.refuses(owner),
                Boolean::logicalOr);
    }

    private static boolean isSpared(List<Hold> holds) {
        return holds.stream().map(Hold::kind).anyMatch(Aftercare::spares);
    }

    private static boolean stillHoldsMoney(Case one) {
        return one.holdsMoney() && one.status() != Case.Status.CLOSED;
    }
}
