package io.dueline.notifier.campaign;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.schedule.Wakeups;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;

/// Runs rounds. Starting one only writes it down; a worker plans it page by page and goes on where
/// it stopped, should it be interrupted.
@Component
public class Rounds {

    static final String WORKER = "rounds";

    private final RoundRows rows;
    private final Communities communities;
    private final Foresight foresight;
    private final Wakeups wakeups;
    private final Live live;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Rounds(
            RoundRows rows,
            Communities communities,
            Foresight foresight,
            Wakeups wakeups,
            Live live,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.communities = communities;
        this.foresight = foresight;
        this.wakeups = wakeups;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Starts the next round of a community.
    ///
    /// @param by `api` or `staff:` and a number
    /// @throws RoundInProgress if one is under way there
    public Mono<Round> start(CommunityId community, String by) {
        return communities
                .find(community)
                .flatMap(c -> refuseSecond(c).switchIfEmpty(Mono.defer(() -> open(c, by))))
                .as(transaction::transactional);
    }

    /// The round under way; empty if there is none.
    public Mono<Round> current(CommunityId community) {
        return rows.current(community);
    }

    /// @throws UnknownRound if there is none of that number
    public Mono<Round> find(long id) {
        return rows.find(id).switchIfEmpty(Mono.error(() -> new UnknownRound(id)));
    }

    /// The latest rounds of a community, newest first.
    public Flux<Round> of(CommunityId community) {
        return rows.of(community);
    }

    /// What a round of the community would begin with now, for everybody in arrears there; nothing
    /// is changed.
    public Flux<Foreseen> foresee(Community community) {
        return foresight.in(community);
    }

    private Mono<Round> refuseSecond(Community community) {
        return rows.lock(community.id())
                .then(Mono.defer(() -> rows.current(community.id())))
                .flatMap(round -> Mono.error(new RoundInProgress(round)));
    }

    private Mono<Round> open(Community community, String by) {
        var now = clock.instant();
        var today = community.dayAt(now);
        var lastDay = today.plusDays(community.rules().roundDays() - 1L);
        return rows.insert(community.id(), by, now, today, lastDay)
                .delayUntil(_ -> wakeups.wake(WORKER))
                .delayUntil(round -> live.changed(Change.Topic.ROUND, round.id()));
    }
}
