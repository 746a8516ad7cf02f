package io.dueline.admin.owners;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.cadence.CadencePolicy;
import io.dueline.notifier.cadence.CadencePolicy.Facts;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reads what is known of an owner now, and asks the plan what it would do next.
@Component
class Sheets {

    private static final Duration LOOKED_BACK = Duration.ofDays(CadencePolicy.WEEK_DAYS + 1L);

    private final OwnerDirectory owners;
    private final Communities communities;
    private final ArrearsBook arrears;
    private final Stances stances;
    private final Holds holds;
    private final Outbox outbox;
    private final WishRows wishes;
    private final NoticeRows notices;
    private final CadencePolicy policy;
    private final Clock clock;

    Sheets(
            OwnerDirectory owners,
            Communities communities,
            ArrearsBook arrears,
            Stances stances,
            Holds holds,
            Outbox outbox,
            WishRows wishes,
            NoticeRows notices,
            CadencePolicy policy,
            Clock clock) {
        this.owners = owners;
        this.communities = communities;
        this.arrears = arrears;
        this.stances = stances;
        this.holds = holds;
        this.outbox = outbox;
        this.wishes = wishes;
        this.notices = notices;
        this.policy = policy;
        this.clock = clock;
    }

    private record Known(
            ArrearsPosition position,
            StanceNow stance,
            List<Hold> holds,
            List<Instant> asked,
            Optional<Instant> silentSince,
            boolean noticed) {}

    /// Empty if there is no such owner.
    Mono<Sheet> of(OwnerId id) {
        return owners.find(id)
                .flatMap(
                        owner ->
                                Mono.zip(
                                        communities.find(owner.community()),
                                        known(id),
                                        (community, known) -> sheet(owner, community, known)));
    }

    private Mono<Known> known(OwnerId id) {
        return Mono.zip(
                        arrears.position(id),
                        stances.of(id),
                        holds.of(id),
                        outbox.askedSince(List.of(id), clock.instant().minus(LOOKED_BACK)),
                        wishes.silentSince(id.value()).singleOptional(),
                        notices.noticed(id.value()))
                .map(
                        t ->
                                new Known(
                                        t.getT1(),
                                        t.getT2(),
                                        t.getT3(),
                                        t.getT4().getOrDefault(id, List.of()),
                                        t.getT5(),
                                        t.getT6()));
    }

    private Sheet sheet(Owner owner, Community community, Known known) {
        return new Sheet(
                owner,
                community,
                known.position(),
                known.stance(),
                known.holds(),
                known.silentSince().orElse(null),
                next(owner, community, known));
    }

    private NextStep next(Owner owner, Community community, Known known) {
        if (known.position().isInArrears() && known.silentSince().isPresent()) {
            return new NextStep("opted_out", null);
        }
        return NextStep.of(policy.decide(facts(owner, community, known)));
    }

    private Facts facts(Owner owner, Community community, Known known) {
        return new Facts(
                community.dayAt(clock.instant()),
                community.zone(),
                known.position().isInArrears(),
                known.stance(),
                known.holds(),
                outbox.reach(owner).isPresent(),
                known.asked().stream().map(community::dayAt).toList(),
                known.noticed(),
                null);
    }
}
