package io.dueline.notifier.outbox;

import io.dueline.notifier.channel.Channels;
import io.dueline.notifier.channel.Unread;
import io.dueline.notifier.channel.Unread.Writers;
import io.dueline.notifier.community.Calendar.Window;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.consent.Consents;
import io.dueline.notifier.consent.Refusals;
import io.dueline.notifier.outbox.SendGuard.Verdict;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.template.RenderedText;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// What is asked about messages before they leave: is it still in time, does the person want to
/// hear from us and have they written meanwhile, is the window open, does whoever planned it still
/// want it, and does what it says still hold.
@Component
class LastQuestions {

    private static final Verdict GO = new Verdict.Go();

    private final Communities communities;
    private final Consents consents;
    private final Unread unread;
    private final Channels channels;
    private final ObjectProvider<SendGuard> guards;
    private final Afresh afresh;
    private final OutboxSettings settings;

    LastQuestions(
            Communities communities,
            Consents consents,
            Unread unread,
            Channels channels,
            ObjectProvider<SendGuard> guards,
            Afresh afresh,
            OutboxSettings settings) {
        this.communities = communities;
        this.consents = consents;
        this.unread = unread;
        this.channels = channels;
        this.guards = guards;
        this.afresh = afresh;
        this.settings = settings;
    }

    /// Belongs into the transaction that claims the messages, once their owners are held steady.
    ///
    /// @return one for each message, in their order
    Mono<List<Judged>> about(List<OutboundMessage> waiting, Instant now) {
        return circumstances(waiting)
                .map(known -> waiting.stream().map(m -> judged(m, known, now)).toList())
                .flatMap(this::upToDate);
    }

    /// Everything the verdicts need, read together.
    private record Circumstances(
            Map<CommunityId, Community> communities,
            Refusals refusals,
            Writers unread,
            Map<Long, Verdict> guards) {}

    private Mono<Circumstances> circumstances(List<OutboundMessage> waiting) {
        var addresses = waiting.stream().map(OutboundMessage::to).toList();
        return Mono.zip(
                        communities.all().collectMap(Community::id),
                        consents.among(ownersOf(waiting), addresses),
                        unread(waiting.stream().filter(m -> m.purpose().isUnasked()).toList()),
                        verdicts(waiting))
                .map(t -> new Circumstances(t.getT1(), t.getT2(), t.getT3(), t.getT4()));
    }

    private Mono<Writers> unread(List<OutboundMessage> unasked) {
        return unasked.isEmpty()
                ? Mono.just(Writers.NOBODY)
                : unread.among(
                        ownersOf(unasked), unasked.stream().map(OutboundMessage::to).toList());
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

    private Judged judged(OutboundMessage message, Circumstances known, Instant now) {
        var verdict = verdict(message, known, now);
        var validity =
                verdict instanceof Verdict.Go ? validity(message, known, now) : Duration.ZERO;
        return new Judged(message, verdict, validity, null);
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
        if (known.unread().include(message.owner(), message.to())
                && message.purpose().isUnasked()) {
            return new Verdict.NotBefore(now.plus(settings.unreadPause()), "unread_reply");
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

    /// Ends with the window, so that no carrier delivers outside it what it was given inside.
    private static Duration validity(OutboundMessage message, Circumstances known, Instant now) {
        var end = message.expiresAt();
        if (message.purpose().keepsToWindows()) {
            var closes = window(message, known, now).closes();
            end = closes.isBefore(end) ? closes : end;
        }
        return Duration.between(now, end);
    }

    private Mono<List<Judged>> upToDate(List<Judged> judged) {
        var changing = judged.stream().filter(LastQuestions::mayHaveChanged).toList();
        return changing.isEmpty()
                ? Mono.just(judged)
                : afresh.write(changing.stream().map(Judged::message).toList())
                        .map(texts -> judged.stream().map(one -> upToDate(one, texts)).toList());
    }

    private static boolean mayHaveChanged(Judged one) {
        return one.leaves() && one.message().afresh() != null;
    }

    private static Judged upToDate(Judged one, Map<Long, RenderedText> texts) {
        if (!mayHaveChanged(one)) {
            return one;
        }
        var text = texts.get(one.message().id());
        return text == null ? one.withNothingToSay() : one.saying(text);
    }

    private static Collection<OwnerId> ownersOf(List<OutboundMessage> messages) {
        return messages.stream()
                .map(OutboundMessage::owner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
