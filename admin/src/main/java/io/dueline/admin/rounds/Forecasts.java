package io.dueline.admin.rounds;

import io.dueline.notifier.campaign.Rounds;
import io.dueline.notifier.community.Community;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;

/// Sums up what a round that begins now would do.
@Component
class Forecasts {

    private final Rounds rounds;
    private final Clock clock;

    Forecasts(Rounds rounds, Clock clock) {
        this.rounds = rounds;
        this.clock = clock;
    }

    Mono<Forecast> of(Community community) {
        return rounds.foresee(community)
                .collectList()
                .map(foreseen -> Forecast.of(community, clock.instant(), foreseen));
    }
}
