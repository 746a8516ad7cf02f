package io.dueline.notifier.campaign;

import io.dueline.notifier.cadence.CadencePolicy;
import io.dueline.notifier.campaign.Circumstances.Known;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// What a round begins with for each owner in arrears, by the policy.
@Component
class FirstSteps {

    private final Circumstances circumstances;
    private final CadencePolicy policy;

    FirstSteps(Circumstances circumstances, CadencePolicy policy) {
        this.circumstances = circumstances;
        this.policy = policy;
    }

    /// As in a round that begins today; in the order given, without those who have nothing overdue.
    List<Planned> of(List<OwnerId> owners, Community community, Known known) {
        var lastDay = community.dayAt(known.now()).plusDays(community.rules().roundDays() - 1L);
        return of(owners, community, known, lastDay);
    }

    /// As in a round that ends on the day.
    List<Planned> of(List<OwnerId> owners, Community community, Known known, LocalDate lastDay) {
        return owners.stream()
                .map(id -> planned(id, community, known, lastDay))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Planned> planned(
            OwnerId id, Community community, Known known, LocalDate lastDay) {
        var owner = known.owners().get(id);
        var position = known.positions().get(id);
        if (owner == null || position == null || !position.isInArrears()) {
            return Optional.empty();
        }
        var facts = circumstances.facts(id, known, community, false, lastDay);
        return Optional.of(
                new Planned(
                        owner,
                        position,
                        position.overdueIn(community.currency()),
                        policy.decide(facts)));
    }
}
