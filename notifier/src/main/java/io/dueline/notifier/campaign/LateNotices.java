package io.dueline.notifier.campaign;

import io.dueline.notifier.campaign.Circumstances.Known;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.outbox.Letter;
import io.dueline.notifier.outbox.Outbox;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The notices of a round that had to wait because their owners' week was full. On the day it has
/// room again everything is decided anew: a promise or a payment may have come between.
@Component
class LateNotices {

    private final RoundRows rows;
    private final Circumstances circumstances;
    private final FirstSteps steps;
    private final Letters letters;
    private final Outbox outbox;
    private final Communities communities;
    private final CampaignSettings settings;
    private final TransactionalOperator transaction;

    LateNotices(
            RoundRows rows,
            Circumstances circumstances,
            FirstSteps steps,
            Letters letters,
            Outbox outbox,
            Communities communities,
            CampaignSettings settings,
            TransactionalOperator transaction) {
        this.rows = rows;
        this.circumstances = circumstances;
        this.steps = steps;
        this.letters = letters;
        this.outbox = outbox;
        this.communities = communities;
        this.settings = settings;
        this.transaction = transaction;
    }

    /// Decides again for a page of those whose day has come.
    ///
    /// @return how many that were
    Mono<Integer> post(Round round, LocalDate today) {
        return rows.lockToLookAt(round.id(), today, settings.page())
                .collectList()
                .filter(owners -> !owners.isEmpty())
                .flatMap(owners -> post(round, owners))
                .defaultIfEmpty(0)
                .as(transaction::transactional);
    }

    private Mono<Integer> post(Round round, List<OwnerId> owners) {
        return Mono.zip(communities.find(round.community()), circumstances.of(owners))
                .flatMap(both -> carryOut(round, owners, both.getT1(), both.getT2()))
                .thenReturn(owners.size());
    }

    private Mono<Void> carryOut(
            Round round, List<OwnerId> owners, Community community, Known known) {
        var members = steps.of(owners, community, known, round.lastDay());
        return rows.looked(round.id(), owners)
                .then(rows.decideAgain(round.id(), members))
                .thenMany(outbox.postAll(community.id(), notices(round, members, community)))
                .then();
    }

    private List<Letter> notices(Round round, List<Planned> members, Community community) {
        return members.stream()
                .map(member -> letters.notice(round, member, community))
                .flatMap(Optional::stream)
                .toList();
    }
}
