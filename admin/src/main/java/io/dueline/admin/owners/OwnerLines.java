package io.dueline.admin.owners;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Refusals;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Gathers what the list says of a page of owners, each kind read once.
@Component
class OwnerLines {

    private final OwnerDirectory owners;
    private final ArrearsBook arrears;
    private final Stances stances;
    private final Consents consents;
    private final Communities communities;

    OwnerLines(
            OwnerDirectory owners,
            ArrearsBook arrears,
            Stances stances,
            Consents consents,
            Communities communities) {
        this.owners = owners;
        this.arrears = arrears;
        this.stances = stances;
        this.consents = consents;
        this.communities = communities;
    }

    private record Known(
            Map<OwnerId, Owner> owners,
            Map<OwnerId, ArrearsPosition> positions,
            Map<OwnerId, StanceNow> stances,
            Refusals refusals,
            Map<CommunityId, Community> communities) {}

    /// In the order given.
    Mono<List<OwnerLine>> of(List<OwnerId> ids) {
        return Mono.zip(
                        owners.findAll(ids).collectMap(Owner::id),
                        arrears.positions(ids).collectMap(ArrearsPosition::owner),
                        stances.among(ids),
                        consents.among(ids, List.of()),
                        communities.all().collectMap(Community::id))
                .map(t -> new Known(t.getT1(), t.getT2(), t.getT3(), t.getT4(), t.getT5()))
                .map(known -> ids.stream().map(id -> line(id, known)).toList());
    }

    private static OwnerLine line(OwnerId id, Known known) {
        var owner = Objects.requireNonNull(known.owners().get(id));
        return new OwnerLine(
                owner,
                overdue(owner, known),
                known.stances().getOrDefault(id, StanceNow.UNKNOWN),
                known.refusals().owners().contains(id));
    }

    private static Money overdue(Owner owner, Known known) {
        var community = Objects.requireNonNull(known.communities().get(owner.community()));
        var position = Objects.requireNonNull(known.positions().get(owner.id()));
        return position.overdueIn(community.currency());
    }
}
