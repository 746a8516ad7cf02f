package io.dueline.admin.rounds;

import io.dueline.admin.rounds.Forecast.Judged;
import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.cadence.CadencePolicy;
import io.dueline.notifier.cadence.CadencePolicy.Facts;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Refusals;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Asks the policy about everybody in arrears, as a round that begins now would.
@Component
class Forecasts {

    private static final int PAGE = 200;

    private final ArrearsBook arrears;
    private final OwnerDirectory owners;
    private final Stances stances;
    private final Holds holds;
    private final Consents consents;
    private final Outbox outbox;
    private final CadencePolicy policy;
    private final Clock clock;

    Forecasts(
            ArrearsBook arrears,
            OwnerDirectory owners,
            Stances stances,
            Holds holds,
            Consents consents,
            Outbox outbox,
            CadencePolicy policy,
            Clock clock) {
        this.arrears = arrears;
        this.owners = owners;
        this.stances = stances;
        this.holds = holds;
        this.consents = consents;
        this.outbox = outbox;
        this.policy = policy;
        this.clock = clock;
    }

    /// What is known of a page of owners.
    private record Known(
            Map<OwnerId, Owner> owners,
            Map<OwnerId, StanceNow> stances,
            Map<OwnerId, List<Hold>> holds,
            Refusals refusals) {}

    private record Owing(OwnerId owner, Money overdue) {}

    Mono<Forecast> of(Community community) {
        var now = clock.instant();
        return arrears.overdueIn(community.id())
                .map(position -> owing(position, community))
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .buffer(PAGE)
                .concatMap(page -> judge(page, community, now))
                .collectList()
                .map(judged -> Forecast.of(community, now, judged));
    }

    private static Owing owing(ArrearsPosition position, Community community) {
        return new Owing(position.owner(), position.overdueIn(community.currency()));
    }

    private Flux<Judged> judge(List<Owing> page, Community community, Instant now) {
        var ids = page.stream().map(Owing::owner).toList();
        return Mono.zip(
                        owners.findAll(ids).collectMap(Owner::id),
                        stances.among(ids),
                        holds.among(ids),
                        consents.among(ids, List.of()))
                .map(all -> new Known(all.getT1(), all.getT2(), all.getT3(), all.getT4()))
                .flatMapIterable(
                        known ->
                                page.stream()
                                        .map(owing -> judge(owing, known, community, now))
                                        .toList());
    }

    private Judged judge(Owing owing, Known known, Community community, Instant now) {
        var obstacle = obstacle(owing.owner(), known);
        var decision =
                policy.decide(
                        new Facts(
                                community.dayAt(now),
                                community.zone(),
                                true,
                                known.stances().getOrDefault(owing.owner(), StanceNow.UNKNOWN),
                                known.holds().getOrDefault(owing.owner(), List.of()),
                                obstacle.isEmpty(),
                                0,
                                false,
                                false));
        var reason = decision instanceof CadencePolicy.Decision.Ask ? obstacle : decision.reason();
        return new Judged(owing.overdue(), decision, reason);
    }

    /// Why no message reaches an owner; nothing if one does.
    private String obstacle(OwnerId id, Known known) {
        return Optional.ofNullable(known.owners().get(id))
                .flatMap(outbox::reach)
                .map(to -> known.refusals().cover(id, to) ? "opted_out" : "")
                .orElse("no_address");
    }
}
