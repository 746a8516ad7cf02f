package io.dueline.admin.rounds;

import io.dueline.admin.layout.RoundDay;
import io.dueline.admin.layout.RoundNow;
import io.dueline.notifier.campaign.Round;
import io.dueline.notifier.campaign.Rounds;
import io.dueline.notifier.community.Community;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.temporal.ChronoUnit;

/// Says on every page which round runs.
@Component
class RoundToday implements RoundNow {

    private final Rounds rounds;
    private final Clock clock;

    RoundToday(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    @Override
    public Mono<RoundDay> today(Community community) {
        return rounds.current(community.id()).map(round -> day(round, community));
    }

    private RoundDay day(Round round, Community community) {
        var today = community.dayAt(clock.instant());
        long day = ChronoUnit.DAYS.between(round.firstDay(), today) + 1;
        return new RoundDay(round.number(), Math.toIntExact(day));
    }
}
