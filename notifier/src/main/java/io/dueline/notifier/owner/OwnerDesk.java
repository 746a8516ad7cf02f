package io.dueline.notifier.owner;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.OwnerBatch.OwnerReport;
import io.dueline.notifier.owner.OwnerBatch.UnitReport;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Finds out what a batch of owners means and has the good ones entered, all of them or none.
@Component
class OwnerDesk {

    private final OwnerDirectory owners;
    private final Communities communities;

    OwnerDesk(OwnerDirectory owners, Communities communities) {
        this.owners = owners;
        this.communities = communities;
    }

    Mono<OwnerPlan> enter(OwnerBatch batch) {
        return communities
                .byCode(batch.community())
                .flatMap(community -> reader(community, batch.owners()))
                .map(reader -> OwnerPlan.of(batch.owners(), reader))
                .delayUntil(plan -> owners.enterAll(plan.owners()));
    }

    private Mono<OwnerReader> reader(Community community, List<OwnerReport> reports) {
        var references = given(reports.stream().map(OwnerReport::reference));
        var units =
                given(
                        reports.stream()
                                .flatMap(r -> r.givenUnits().stream())
                                .map(UnitReport::label));
        return owners.named(community.id(), references, units)
                .collectList()
                .map(known -> new OwnerReader(community.id(), known));
    }

    private static List<String> given(Stream<@Nullable String> texts) {
        return texts.filter(Objects::nonNull).map(String::strip).distinct().toList();
    }
}
