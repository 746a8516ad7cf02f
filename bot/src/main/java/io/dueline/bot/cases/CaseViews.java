package io.dueline.bot.cases;

import io.dueline.bot.cases.CaseView.EventView;
import io.dueline.bot.cases.CaseView.WithHistory;
import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.MoneyView;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/// Cases with what stands behind them, read together.
@Component
public class CaseViews {

    private final HistoryRows history;
    private final OwnerDirectory owners;
    private final Communities communities;
    private final ArrearsBook arrears;

    CaseViews(
            HistoryRows history,
            OwnerDirectory owners,
            Communities communities,
            ArrearsBook arrears) {
        this.history = history;
        this.owners = owners;
        this.communities = communities;
        this.arrears = arrears;
    }

    private record Known(
            Map<OwnerId, Owner> owners,
            Map<CommunityId, Community> communities,
            Map<OwnerId, ArrearsPosition> positions) {}

    public Flux<CaseView> of(List<Case> cases) {
        return known(cases).flatMapIterable(known -> views(cases, known));
    }

    public Mono<WithHistory> withHistory(Case found) {
        return of(List.of(found))
                .single()
                .zipWith(history.of(found.id()).map(EventView::of).collectList(), WithHistory::new);
    }

    private Mono<Known> known(List<Case> cases) {
        return Mono.zip(
                        owners.findAll(ownersOf(cases, _ -> true)).collectMap(Owner::id),
                        communities.all().collectMap(Community::id),
                        arrears.positions(ownersOf(cases, Case::holdsMoney))
                                .collectMap(ArrearsPosition::owner))
                .map(all -> new Known(all.getT1(), all.getT2(), all.getT3()));
    }

    private static List<OwnerId> ownersOf(List<Case> cases, Predicate<Case> wanted) {
        return cases.stream().filter(wanted).map(Case::owner).distinct().toList();
    }

    private static List<CaseView> views(List<Case> cases, Known known) {
        return cases.stream().map(found -> view(found, known)).toList();
    }

    private static CaseView view(Case found, Known known) {
        return new CaseView(
                found.number(),
                found.owner().value(),
                Place.units(
                        found,
                        Objects.requireNonNull(known.owners().get(found.owner())),
                        Language.EN),
                found.topic(),
                found.place(),
                found.words(),
                found.paysWhenFixed(),
                found.status().code(),
                found.teamName(),
                found.level(),
                found.openedAt(),
                found.acknowledgeBy(),
                found.resolveBy(),
                heldMoney(found, known));
    }

    private static @Nullable MoneyView heldMoney(Case found, Known known) {
        var position = known.positions().get(found.owner());
        var community = Objects.requireNonNull(known.communities().get(found.community()));
        return !found.holdsMoney() || position == null
                ? null
                : MoneyView.of(position.overdueIn(community.currency()));
    }
}
