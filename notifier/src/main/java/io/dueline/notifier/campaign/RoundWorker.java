package io.dueline.notifier.campaign;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.live.Change;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.trace.Trace;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.LocalDate;

/// Carries rounds on: plans those that were started, follows up once a day, closes them after their
/// last day. One community's failure does not keep the others waiting.
@Component
class RoundWorker {

    private static final Logger log = LoggerFactory.getLogger(RoundWorker.class);

    private final RoundRows rows;
    private final Planner planner;
    private final LateNotices lateNotices;
    private final FollowUps followUps;
    private final Communities communities;
    private final Live live;
    private final Clock clock;

    RoundWorker(
            RoundRows rows,
            Planner planner,
            LateNotices lateNotices,
            FollowUps followUps,
            Communities communities,
            Live live,
            Clock clock) {
        this.rows = rows;
        this.planner = planner;
        this.lateNotices = lateNotices;
        this.followUps = followUps;
        this.communities = communities;
        this.live = live;
        this.clock = clock;
    }

    /// @return how much was done, so that a round is planned to its end without a pause
    Mono<Integer> tick() {
        return Flux.concat(
                        communities.all().concatMap(this::remind),
                        rows.underWay()
                                .collectList()
                                .flatMapMany(Flux::fromIterable)
                                .concatMap(this::carryOn))
                .reduce(0, Integer::sum);
    }

    private Mono<Integer> remind(Community community) {
        return followUps
                .remindBeforePromises(community, community.dayAt(clock.instant()))
                .onErrorResume(fault -> leaveForNow("community " + community.id().value(), fault));
    }

    private Mono<Integer> carryOn(Round round) {
        return communities
                .find(round.community())
                .map(community -> community.dayAt(clock.instant()))
                .flatMap(today -> carryOn(round, today))
                .onErrorResume(fault -> leaveForNow("round " + round.id(), fault));
    }

    private Mono<Integer> carryOn(Round round, LocalDate today) {
        if (today.isAfter(round.lastDay())) {
            return close(round);
        }
        return switch (round.state()) {
            case PLANNING -> planner.planPage(round);
            case RUNNING -> reach(round, today);
            case CLOSED -> Mono.just(0);
        };
    }

    /// The notices first: whoever gets one today is not asked for a day as well.
    private Mono<Integer> reach(Round round, LocalDate today) {
        return lateNotices
                .post(round, today)
                .zipWhen(_ -> followUps.askForDays(round, today), Integer::sum);
    }

    private Mono<Integer> close(Round round) {
        return rows.become(round.id(), Round.State.CLOSED)
                .then(live.changed(Change.Topic.ROUND, round.id()))
                .thenReturn(1);
    }

    private static Mono<Integer> leaveForNow(String what, Throwable fault) {
        log.error("{} could not be carried on; it is tried again: {}", what, Trace.of(fault));
        return Mono.just(0);
    }
}
