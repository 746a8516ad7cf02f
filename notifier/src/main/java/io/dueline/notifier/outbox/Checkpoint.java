package io.dueline.notifier.outbox;

import io.dueline.notifier.channel.Channels;
import io.dueline.notifier.community.Calendar.Window;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Refusals;
import io.dueline.notifier.outbox.SendGuard.Verdict;
import io.dueline.notifier.owner.OwnerDirectory;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// The last questions before messages leave, in one short transaction that also claims them: is it
/// still in time, does the person want to hear from us, is the window open, and does whoever
/// planned
/// it still want it. The owners concerned are held steady meanwhile, so a payment or an opt-out
/// either commits before and is seen, or waits until the claim has.
@Component
class Checkpoint {

    private static final Verdict GO = new Verdict.Go();

    private final OutboxRows rows;
    private final Communities communities;
    private final OwnerDirectory owners;
    private final Consents consents;
    private final Channels channels;
    private final ObjectProvider<SendGuard> guards;
    private final OutboxSettings settings;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Checkpoint(
            OutboxRows rows,
            Communities communities,
            OwnerDirectory owners,
            Consents consents,
            Channels channels,
            ObjectProvider<SendGuard> guards,
            OutboxSettings settings,
            TransactionalOperator transaction,
            Clock clock) {
        this.rows = rows;
        this.communities = communities;
        this.owners = owners;
        this.consents = consents;
        this.channels = channels;
        this.guards = guards;
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
                        .then(Mono.defer(() -> circumstances(waiting)))
                        .flatMap(circumstances -> act(waiting, circumstances, now));
    }

    /// Everything the decision needs, read together.
    private record Circumstances(
            Map<CommunityId, Community> communities,
            Refusals refusals,
            Map<Long, Verdict> guards) {}

    private Mono<Circumstances> circumstances(List<OutboundMessage> waiting) {
        var addresses = waiting.stream().map(OutboundMessage::to).toList();
        return communities
                .all()
                .collectMap(Community::id)
                .zipWith(consents.among(ownersOf(waiting), addresses))
                .zipWith(
                        verdicts(waiting),
                        (known, verdicts) ->
                                new Circumstances(known.getT1(), known.getT2(), verdicts));
    }

    private Mono<Map<Long, Verdict>> verdicts(List<OutboundMessage> waiting) {
        return Flux.fromStream(guards.orderedStream())
                .concatMap(guard -> guard.judge(concerning(guard, waiting)))
                .collect(HashMap::new, Map::putAll);
    }

    private static List<OutboundMessage> concerning(
            SendGuard guard, List<OutboundMessage> waiting) {
        return waiting.stream().filter(m -> guard.purposes().contains(m.purpose())).toList();
    }

    private Mono<Passed> act(List<OutboundMessage> waiting, Circumstances known, Instant now) {
        var departures =
                waiting.stream().filter(m -> verdict(m, known, now) instanceof Verdict.Go).toList();
        return Flux.fromIterable(waiting)
                .concatMap(message -> keepBack(message, verdict(message, known, now), now))
                .then(depart(departures, now))
                .thenReturn(new Passed(waiting.size(), flights(departures, known, now)));
    }

    private Verdict verdict(OutboundMessage message, Circumstances known, Instant now) {
        if (!now.isBefore(message.expiresAt())) {
            return new Verdict.Never("too_late");
        }
        if (message.purpose().heedsOptOut()
                && known.refusals().cover(message.owner(), message.to())) {
            return new Verdict.Never("opted_out");
        }
        if (channels.serving(message.to().kind()).isEmpty()) {
            return new Verdict.Never("no_carrier");
        }
        var window = windowVerdict(message, known, now);
        return window instanceof Verdict.Go
                ? known.guards().getOrDefault(message.id(), GO)
                : window;
    }

    private Verdict windowVerdict(OutboundMessage message, Circumstances known, Instant now) {
        if (!message.purpose().keepsToWindows()) {
            return GO;
        }
        var window = window(message, known, now);
        var tooShort = window.closes().minus(settings.leastValidity());
        if (now.isBefore(window.opens())) {
            return new Verdict.NotBefore(window.opens(), "window_shut");
        }
        return now.isBefore(tooShort) ? GO : new Verdict.NotBefore(window.closes(), "window_shut");
    }

    private static Window window(OutboundMessage message, Circumstances known, Instant now) {
        return Objects.requireNonNull(known.communities().get(message.community()))
                .calendar()
                .openOrNext(now);
    }

    private Mono<Void> keepBack(OutboundMessage message, Verdict verdict, Instant now) {
        return switch (verdict) {
            case Verdict.Go _ -> Mono.empty();
            case Verdict.Never(var reason) -> rows.end(message.id(), endState(reason), reason, now);
            case Verdict.NotBefore(var moment, var reason) ->
                    rows.postpone(message.id(), moment, reason);
        };
    }

    private static String endState(String reason) {
        return "too_late".equals(reason) ? "expired" : "held_back";
    }

    private Mono<Void> depart(List<OutboundMessage> departures, Instant now) {
        return departures.isEmpty()
                ? Mono.empty()
                : rows.depart(
                        departures.stream().map(OutboundMessage::id).toList(),
                        now.plus(settings.lease()));
    }

    private static List<Departure> flights(
            List<OutboundMessage> departures, Circumstances known, Instant now) {
        return departures.stream()
                .map(m -> new Departure(m.nextAttempt(), validity(m, known, now)))
                .toList();
    }

    /// Ends with the window, so that no carrier delivers outside it what it was given inside.
    private static Duration validity(OutboundMessage message, Circumstances known, Instant now) {
        var end = message.expiresAt();
        if (message.purpose().keepsToWindows()) {
            var closes = window(message, known, now).closes();
            end = closes.isBefore(end) ? closes : end;
        }
        return Duration.between(now, end);
    }

    private static Collection<OwnerId> ownersOf(List<OutboundMessage> messages) {
        return messages.stream()
                .map(OutboundMessage::owner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
