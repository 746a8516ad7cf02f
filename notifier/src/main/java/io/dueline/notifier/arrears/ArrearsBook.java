package io.dueline.notifier.arrears;

import io.dueline.notifier.billing.Account;
import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// What owners owe today, in the zone of their community, always read afresh from the ledger.
@Component
public class ArrearsBook {

    private static final OwnerId BEFORE_ALL = new OwnerId(0);

    /// Each page costs seven statements, so few large ones; a thousand accounts are a few
    /// megabytes.
    private static final int PAGE = 1000;

    private final Ledger ledger;
    private final Marks marks;
    private final Communities communities;
    private final Clock clock;

    ArrearsBook(Ledger ledger, Marks marks, Communities communities, Clock clock) {
        this.ledger = ledger;
        this.marks = marks;
        this.communities = communities;
        this.clock = clock;
    }

    /// Empty if there is no such owner.
    public Mono<ArrearsPosition> position(OwnerId owner) {
        return positions(List.of(owner)).singleOrEmpty();
    }

    /// The positions of all these owners, also of those who owe nothing.
    public Flux<ArrearsPosition> positions(Collection<OwnerId> owners) {
        return marks.among(owners)
                .flatMapMany(marked -> ledger.accounts(owners).concatMap(a -> today(a, marked)));
    }

    /// Everybody of the community with something overdue, in the order of their numbers; read page
    /// by page as far as asked for.
    public Flux<ArrearsPosition> overdueIn(CommunityId community) {
        return overdueIn(community, BEFORE_ALL, PAGE);
    }

    /// The first of them behind an owner, as many as asked for if there are so many.
    public Flux<ArrearsPosition> overdueIn(CommunityId community, OwnerId after, long most) {
        return overdueIn(community, after, (int) Math.min(most, PAGE)).take(most);
    }

    private Flux<ArrearsPosition> overdueIn(CommunityId community, OwnerId after, int page) {
        return debtors(community, after, page)
                .expand(owners -> debtors(community, owners.getLast(), page))
                .concatMap(this::positions, 0)
                .filter(ArrearsPosition::isInArrears);
    }

    /// A page, or nothing behind the last one.
    private Mono<List<OwnerId>> debtors(CommunityId community, OwnerId after, int page) {
        return ledger.debtors(community, after, page)
                .collectList()
                .filter(owners -> !owners.isEmpty());
    }

    private Mono<ArrearsPosition> today(Account account, Map<OwnerId, List<Mark>> marked) {
        var own = marked.getOrDefault(account.owner(), List.of());
        return communities
                .find(account.community())
                .map(community -> community.dayAt(clock.instant()))
                .map(today -> ArrearsPosition.of(account, own, today));
    }
}
