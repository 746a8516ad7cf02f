package io.dueline.bot.conversation;

import io.dueline.bot.cases.Cases;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.outbox.OutboundMessage;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.outbox.SendGuard;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps the bot from speaking while a member of staff talks with the owner. An answer not yet gone
/// is theirs to give; whether a repair is fixed is asked once the conversation is handed back,
/// unless
/// that has been said meanwhile.
@Component
class TakeoverGuard implements SendGuard {

    private static final Verdict GO = new Verdict.Go();
    private static final Verdict ANSWERED = new Verdict.Never("answered_meanwhile");
    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);
    private static final String REASON = "held_" + Hold.Kind.TAKEN_OVER.code();

    private final Holds holds;
    private final Cases cases;
    private final Clock clock;

    TakeoverGuard(Holds holds, Cases cases, Clock clock) {
        this.holds = holds;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public Set<Purpose> purposes() {
        return Set.of(Purpose.ANSWER, Purpose.REPAIR_NEWS);
    }

    @Override
    public Mono<Map<Long, Verdict>> judge(List<OutboundMessage> messages) {
        return messages.isEmpty()
                ? Mono.just(Map.of())
                : Mono.zip(
                                holds.among(ownersOf(messages)).map(TakeoverGuard::takenOver),
                                cases.answeredQuestions(numbers(messages))
                                        .collect(Collectors.toSet()))
                        .map(known -> verdicts(messages, known.getT1(), known.getT2()));
    }

    private Map<Long, Verdict> verdicts(
            List<OutboundMessage> messages, Set<OwnerId> taken, Set<Long> answered) {
        return messages.stream()
                .collect(
                        Collectors.toMap(
                                OutboundMessage::id, message -> verdict(message, taken, answered)));
    }

    private Verdict verdict(OutboundMessage message, Set<OwnerId> taken, Set<Long> answered) {
        if (answered.contains(message.id())) {
            return ANSWERED;
        }
        return isWith(taken, message) ? instead(message) : GO;
    }

    private Verdict instead(OutboundMessage message) {
        return message.purpose() == Purpose.REPAIR_NEWS
                ? new Verdict.NotBefore(clock.instant().plus(ASK_AGAIN), REASON)
                : new Verdict.Never(REASON);
    }

    private static boolean isWith(Set<OwnerId> owners, OutboundMessage message) {
        return message.owner() != null && owners.contains(message.owner());
    }

    private static List<Long> numbers(List<OutboundMessage> messages) {
        return messages.stream()
                .filter(message -> message.purpose() == Purpose.REPAIR_NEWS)
                .map(OutboundMessage::id)
                .toList();
    }

    private static Set<OwnerId> takenOver(Map<OwnerId, List<Hold>> held) {
        return held.values().stream()
                .flatMap(Collection::stream)
                .filter(hold -> hold.kind() == Hold.Kind.TAKEN_OVER)
                .map(Hold::owner)
                .collect(Collectors.toSet());
    }

    private static Set<OwnerId> ownersOf(List<OutboundMessage> messages) {
        return messages.stream()
                .map(OutboundMessage::owner)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
