package io.dueline.notifier.outbox;

import io.dueline.notifier.outbox.SendGuard.Verdict;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Where messages leave: the last questions are asked in one short transaction that also claims
/// them. The owners concerned are held steady meanwhile, so a payment or an opt-out either commits
/// before and is seen, or waits until the claim has.
@Component
class Checkpoint {

    private final OutboxRows rows;
    private final OwnerDirectory owners;
    private final LastQuestions questions;
    private final OutboxSettings settings;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Checkpoint(
            OutboxRows rows,
            OwnerDirectory owners,
            LastQuestions questions,
            OutboxSettings settings,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.owners = owners;
        this.questions = questions;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// A message that may leave now, and how long its carrier may keep trying.
    record Departure(OutboundMessage message, Duration validity) {}

    /// What one round of claiming came to.
    ///
    /// @param looked how many messages were asked about, those held back included
    record Passed(int looked, List<Departure> departures) {}

    /// Claims the next messages of a lane; committed when it completes.
    Mono<Passed> pass(Lane lane) {
        var now = clock.instant();
        return rows.lockWaiting(lane, now, settings.inFlight())
                .flatMap(waiting -> ask(waiting, now))
                .as(transaction::transactional);
    }

    private Mono<Passed> ask(List<OutboundMessage> waiting, Instant now) {
        return waiting.isEmpty()
                ? Mono.just(new Passed(0, List.of()))
                : owners.steady(ownersOf(waiting))
                        .then(Mono.defer(() -> questions.about(waiting, now)))
                        .flatMap(judged -> act(judged, now));
    }

    private Mono<Passed> act(List<Judged> judged, Instant now) {
        var departures = judged.stream().filter(Judged::leaves).map(Judged::departure).toList();
        return Flux.fromIterable(judged)
                .concatMap(one -> prepare(one, now))
                .then(depart(departures, now))
                .thenReturn(new Passed(judged.size(), departures));
    }

    private Mono<Void> prepare(Judged one, Instant now) {
        var id = one.message().id();
        return switch (one.verdict()) {
            case Verdict.Go _ -> one.anew() == null ? Mono.empty() : rows.reword(id, one.anew());
            case Verdict.Never(var reason) -> rows.end(id, endState(reason), reason, now);
            case Verdict.NotBefore(var moment, var reason) -> rows.postpone(id, moment, reason);
        };
    }

    private static String endState(String reason) {
        return "too_late".equals(reason) ? "expired" : "held_back";
    }

    private Mono<Void> depart(List<Departure> departures, Instant now) {
        return departures.isEmpty()
                ? Mono.empty()
                : rows.depart(
                        departures.stream().map(flight -> flight.message().id()).toList(),
                        now.plus(settings.lease()));
    }

    private static Collection<OwnerId> ownersOf(List<OutboundMessage> messages) {
        return messages.stream()
                .map(OutboundMessage::owner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
