package io.dueline.notifier.verification;

import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.campaign.Foreseen;
import io.dueline.notifier.campaign.Round;
import io.dueline.notifier.campaign.Rounds;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// Verifies who really owes before anybody is reminded, and leaves out whom staff leave out.
@Component
public class Verification {

    /// Owners looked at together.
    private static final int PAGE = 200;

    private final Rounds rounds;
    private final ClueRows clues;
    private final Holds holds;
    private final Live live;
    private final VerificationSettings settings;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Verification(
            Rounds rounds,
            ClueRows clues,
            Holds holds,
            Live live,
            VerificationSettings settings,
            TransactionalOperator transaction,
            Clock clock) {
        this.rounds = rounds;
        this.clues = clues;
        this.holds = holds;
        this.live = live;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Everybody in arrears there: what a round would begin with now, and what looks suspicious.
    public Flux<Checked> of(Community community) {
        var scrutiny = new Scrutiny(settings, community);
        return rounds.foresee(community).buffer(PAGE).concatMap(page -> check(page, scrutiny));
    }

    /// Leaves owners out of the round under way, or of one that begins now, to its end.
    ///
    /// @param reason in the words of whoever decided it; staff see it with the owner
    /// @param by `api` or `staff:` and a number
    public Mono<Void> exclude(
            Community community, Collection<OwnerId> owners, String reason, String by) {
        return end(community)
                .flatMapMany(
                        until -> Flux.fromIterable(owners).map(o -> left(o, until, reason, by)))
                .concatMap(holds::place)
                .then(Mono.defer(() -> tell(owners)))
                .as(transaction::transactional);
    }

    /// Takes owners in again.
    public Mono<Void> include(Collection<OwnerId> owners) {
        return Flux.fromIterable(owners)
                .concatMap(owner -> holds.lift(owner, Hold.Kind.EXCLUDED))
                .then(Mono.defer(() -> tell(owners)))
                .as(transaction::transactional);
    }

    private Flux<Checked> check(List<Foreseen> page, Scrutiny scrutiny) {
        return evidence(page)
                .flatMapIterable(
                        evidence -> page.stream().map(f -> check(f, evidence, scrutiny)).toList());
    }

    private static Checked check(Foreseen foreseen, Evidence evidence, Scrutiny scrutiny) {
        var about = evidence.about(foreseen.owner().id());
        return new Checked(foreseen, scrutiny.of(foreseen, about));
    }

    private Mono<Evidence> evidence(List<Foreseen> page) {
        var owners = page.stream().map(one -> one.owner().id().value()).toArray(Long[]::new);
        var since = clock.instant().minus(Duration.ofDays(settings.recentDays()));
        return Mono.zip(
                        clues.receiptsSince(owners, since).collectList(),
                        clues.owedLast(owners).collectList(),
                        clues.sharers(owners).collectList(),
                        clues.strangersUnits(owners).collectList(),
                        clues.dearer(owners).collectList())
                .map(t -> Evidence.of(t.getT1(), t.getT2(), t.getT3(), t.getT4(), t.getT5()));
    }

    private Mono<Instant> end(Community community) {
        var today = community.dayAt(clock.instant());
        return rounds.current(community.id())
                .map(Round::lastDay)
                .defaultIfEmpty(today.plusDays(community.rules().roundDays() - 1L))
                .map(last -> after(last, community));
    }

    private static Instant after(LocalDate last, Community community) {
        return last.plusDays(1).atStartOfDay(community.zone()).toInstant();
    }

    private static Hold left(OwnerId owner, Instant until, String reason, String by) {
        return new Hold(owner, Hold.Kind.EXCLUDED, until, by, reason);
    }

    private Mono<Void> tell(Collection<OwnerId> owners) {
        return Flux.fromIterable(owners)
                .concatMap(owner -> live.changed(Topic.CONVERSATION, owner.value()))
                .then();
    }
}
