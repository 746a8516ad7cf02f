package io.dueline.admin.promises;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// Words that were not kept and are still owed: whoever has paid since is not held to an old one.
@Component
class Unkept {

    private final PromiseRows rows;
    private final ArrearsBook arrears;
    private final Clock clock;

    Unkept(PromiseRows rows, ArrearsBook arrears, Clock clock) {
        this.rows = rows;
        this.arrears = arrears;
        this.clock = clock;
    }

    Mono<List<BrokenPromise>> in(CommunityId community, Duration lookedBack) {
        var now = clock.instant();
        return rows.broken(community, now, now.minus(lookedBack))
                .collectList()
                .zipWhen(this::owing, Unkept::owed);
    }

    private Mono<Set<OwnerId>> owing(List<BrokenPromise> broken) {
        return arrears.positions(broken.stream().map(BrokenPromise::owner).toList())
                .filter(ArrearsPosition::isInArrears)
                .map(ArrearsPosition::owner)
                .collect(Collectors.toSet());
    }

    private static List<BrokenPromise> owed(List<BrokenPromise> broken, Set<OwnerId> owing) {
        return broken.stream().filter(one -> owing.contains(one.owner())).toList();
    }
}
