package io.dueline.notifier.campaign;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
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

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Gathers what the policy wants to know of many owners at once.
@Component
class Circumstances {

    /// A day more than the week the policy counts, because that begins with a day of a zone.
    private static final Duration LOOKED_BACK = Duration.ofDays(CadencePolicy.WEEK_DAYS + 1L);

    private final OwnerDirectory owners;
    private final ArrearsBook arrears;
    private final Stances stances;
    private final Holds holds;
    private final Consents consents;
    private final Outbox outbox;
    private final Clock clock;

    Circumstances(
            OwnerDirectory owners,
            ArrearsBook arrears,
            Stances stances,
            Holds holds,
            Consents consents,
            Outbox outbox,
            Clock clock) {
        this.owners = owners;
        this.arrears = arrears;
        this.stances = stances;
        this.holds = holds;
        this.consents = consents;
        this.outbox = outbox;
        this.clock = clock;
    }

    /// What is known of a number of owners, read together.
    record Known(
            Instant now,
            Map<OwnerId, Owner> owners,
            Map<OwnerId, ArrearsPosition> positions,
            Map<OwnerId, StanceNow> stances,
            Map<OwnerId, List<Hold>> holds,
            Map<OwnerId, List<Instant>> asked,
            Refusals refusals) {}

    Mono<Known> of(Collection<OwnerId> ids) {
        var now = clock.instant();
        return Mono.zip(
                        owners.findAll(ids).collectMap(Owner::id),
                        arrears.positions(ids).collectMap(ArrearsPosition::owner),
                        stances.among(ids),
                        holds.among(ids),
                        outbox.askedSince(ids, now.minus(LOOKED_BACK)),
                        consents.among(ids, List.of()))
                .map(
                        t ->
                                new Known(
                                        now, t.getT1(), t.getT2(), t.getT3(), t.getT4(), t.getT5(),
                                        t.getT6()));
    }

    /// As in a round that begins today.
    Facts facts(OwnerId owner, Known known, Community community, boolean noticed) {
        var lastDay = community.dayAt(known.now()).plusDays(community.rules().roundDays() - 1L);
        return facts(owner, known, community, noticed, lastDay);
    }

    Facts facts(
            OwnerId owner, Known known, Community community, boolean noticed, LocalDate lastDay) {
        var position = known.positions().get(owner);
        return new Facts(
                community.dayAt(known.now()),
                community.zone(),
                position != null && position.isInArrears(),
                known.stances().getOrDefault(owner, StanceNow.UNKNOWN),
                known.holds().getOrDefault(owner, List.of()),
                writable(owner, known),
                days(known.asked().getOrDefault(owner, List.of()), community),
                noticed,
                lastDay);
    }

    private boolean writable(OwnerId id, Known known) {
        var owner = known.owners().get(id);
        return owner != null
                && outbox.reach(owner).filter(to -> !known.refusals().cover(id, to)).isPresent();
    }

    private static List<LocalDate> days(List<Instant> asked, Community community) {
        return asked.stream().map(community::dayAt).toList();
    }
}
