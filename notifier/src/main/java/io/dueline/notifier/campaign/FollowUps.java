package io.dueline.notifier.campaign;

import io.dueline.notifier.cadence.CadencePolicy;
import io.dueline.notifier.cadence.CadencePolicy.Decision;
import io.dueline.notifier.cadence.CadencePolicy.Message;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.cadence.Stances;
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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What the plan says between the notices: the reminder on the day before a promised one, and the
/// question for a day to those of a round who have given none.
@Component
class FollowUps {

    private final RoundRows rows;
    private final Stances stances;
    private final Circumstances circumstances;
    private final CadencePolicy policy;
    private final Letters letters;
    private final Outbox outbox;
    private final Communities communities;
    private final CampaignSettings settings;
    private final TransactionalOperator transaction;

    FollowUps(
            RoundRows rows,
            Stances stances,
            Circumstances circumstances,
            CadencePolicy policy,
            Letters letters,
            Outbox outbox,
            Communities communities,
            CampaignSettings settings,
            TransactionalOperator transaction) {
        this.rows = rows;
        this.stances = stances;
        this.circumstances = circumstances;
        this.policy = policy;
        this.letters = letters;
        this.outbox = outbox;
        this.communities = communities;
        this.settings = settings;
        this.transaction = transaction;
    }

    /// Reminds everybody of a community whose promised day is tomorrow, or today if that was
    /// missed.
    ///
    /// @return how many reminders are new
    Mono<Integer> remindBeforePromises(Community community, LocalDate today) {
        return stances.promisedWithin(community.id(), today, today.plusDays(1))
                .collectList()
                .flatMapIterable(owners -> owners)
                .buffer(settings.page())
                .concatMap(owners -> post(community, owners, Set.of(), Message.DAY_BEFORE))
                .reduce(0, Integer::sum);
    }

    /// Asks those of a running round once a day for a day, as long as the week allows.
    ///
    /// @return how many questions are new
    Mono<Integer> askForDays(Round round, LocalDate today) {
        return rows.lockForFollowUp(round.id(), today)
                .flatMap(_ -> communities.find(round.community()))
                .flatMap(community -> ask(round, community))
                .delayUntil(_ -> rows.followedUp(round.id(), today))
                .defaultIfEmpty(0)
                .as(transaction::transactional);
    }

    private Mono<Integer> ask(Round round, Community community) {
        return rows.noticed(round.id())
                .collectList()
                .flatMapIterable(owners -> owners)
                .buffer(settings.page())
                .concatMap(owners -> post(community, owners, Set.copyOf(owners), Message.ASK_DAY))
                .reduce(0, Integer::sum);
    }

    private Mono<Integer> post(
            Community community, List<OwnerId> owners, Set<OwnerId> noticed, Message wanted) {
        return circumstances
                .of(owners)
                .map(known -> due(community, owners, noticed, wanted, known))
                .flatMapMany(due -> outbox.postAll(community.id(), due))
                .count()
                .map(Math::toIntExact);
    }

    private List<Letter> due(
            Community community,
            Collection<OwnerId> owners,
            Set<OwnerId> noticed,
            Message wanted,
            Known known) {
        return owners.stream()
                .filter(id -> isDue(wanted, id, community, noticed.contains(id), known))
                .map(id -> letter(wanted, id, community, known))
                .flatMap(Optional::stream)
                .toList();
    }

    private boolean isDue(
            Message wanted, OwnerId id, Community community, boolean noticed, Known known) {
        return policy.decide(circumstances.facts(id, known, community, noticed))
                        instanceof Decision.Due(var message, _)
                && message == wanted;
    }

    private Optional<Letter> letter(Message message, OwnerId id, Community community, Known known) {
        var owner = known.owners().get(id);
        var position = known.positions().get(id);
        if (owner == null || position == null) {
            return Optional.empty();
        }
        var promised = known.stances().getOrDefault(id, StanceNow.UNKNOWN).until();
        var day = message == Message.DAY_BEFORE ? promised : position.day();
        var key =
                "%s:owner:%d:%s"
                        .formatted(message.name().toLowerCase(Locale.ROOT), id.value(), day);
        return letters.write(message, key, owner, position, community, promised);
    }
}
