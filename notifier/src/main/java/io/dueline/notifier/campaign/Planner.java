package io.dueline.notifier.campaign;

import io.dueline.notifier.billing.Ledger;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.outbox.Letter;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Optional;

/// Opens rounds: decides for each owner in arrears what the round begins with, and posts the
/// notices. One page of owners is one transaction, and the round remembers how far it came.
@Component
class Planner {

    private final RoundRows rows;
    private final Ledger ledger;
    private final Circumstances circumstances;
    private final FirstSteps steps;
    private final Letters letters;
    private final Outbox outbox;
    private final Communities communities;
    private final Live live;
    private final CampaignSettings settings;
    private final TransactionalOperator transaction;

    Planner(
            RoundRows rows,
            Ledger ledger,
            Circumstances circumstances,
            FirstSteps steps,
            Letters letters,
            Outbox outbox,
            Communities communities,
            Live live,
            CampaignSettings settings,
            TransactionalOperator transaction) {
        this.rows = rows;
        this.ledger = ledger;
        this.circumstances = circumstances;
        this.steps = steps;
        this.letters = letters;
        this.outbox = outbox;
        this.communities = communities;
        this.live = live;
        this.settings = settings;
        this.transaction = transaction;
    }

    /// Plans the next page of a round.
    ///
    /// @return how many owners were looked at; none when the round is planned to its end, or when
    ///   another instance is at it
    Mono<Integer> planPage(Round round) {
        return rows.lockForPlanning(round.id())
                .flatMap(after -> nextOwners(round, new OwnerId(after)))
                .flatMap(owners -> owners.isEmpty() ? open(round) : plan(round, owners))
                .defaultIfEmpty(0)
                .as(transaction::transactional);
    }

    private Mono<List<OwnerId>> nextOwners(Round round, OwnerId after) {
        return ledger.debtors(round.community(), after, settings.page()).collectList();
    }

    private Mono<Integer> open(Round round) {
        return rows.become(round.id(), Round.State.RUNNING)
                .then(live.changed(Change.Topic.ROUND, round.id()))
                .thenReturn(0);
    }

    private Mono<Integer> plan(Round round, List<OwnerId> owners) {
        return Mono.zip(communities.find(round.community()), circumstances.of(owners))
                .map(both -> steps.of(owners, both.getT1(), both.getT2()))
                .flatMap(members -> carryOut(round, members))
                .then(rows.plannedUpTo(round.id(), owners.getLast()))
                .then(live.changed(Change.Topic.ROUND, round.id()))
                .thenReturn(owners.size());
    }

    private Mono<Void> carryOut(Round round, List<Planned> members) {
        return members.isEmpty()
                ? Mono.empty()
                : rows.enter(round.id(), members)
                        .then(communities.find(round.community()))
                        .map(community -> notices(round, members, community))
                        .flatMapMany(notices -> outbox.postAll(round.community(), notices))
                        .then();
    }

    private List<Letter> notices(Round round, List<Planned> members, Community community) {
        return members.stream()
                .map(member -> letters.notice(round, member, community))
                .flatMap(Optional::stream)
                .toList();
    }
}
