package io.dueline.bot.conversation;

import io.dueline.bot.promise.Promises;
import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.cadence.Stances;
import io.dueline.notifier.outbox.OutboundMessage;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.outbox.SendGuard;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether an owner whose cause is fixed is still to be asked for a day. While staff talk with them
/// it waits; what they paid, promised or said meanwhile makes an end of it.
@Component
class CauseFixedGuard implements SendGuard {

    private static final Duration ASK_AGAIN = Duration.ofMinutes(1);

    private final ArrearsBook arrears;
    private final Stances stances;
    private final Promises promises;
    private final Holds holds;
    private final Clock clock;

    CauseFixedGuard(
            ArrearsBook arrears, Stances stances, Promises promises, Holds holds, Clock clock) {
        this.arrears = arrears;
        this.stances = stances;
        this.promises = promises;
        this.holds = holds;
        this.clock = clock;
    }

    /// @param owing who has something overdue
    /// @param promising who has promised a day
    private record Known(
            Set<OwnerId> owing,
            Map<OwnerId, StanceNow> stances,
            Set<OwnerId> promising,
            Map<OwnerId, List<Hold>> holds) {}

    @Override
    public Set<Purpose> purposes() {
        return Set.of(Purpose.CAUSE_FIXED);
    }

    @Override
    public Mono<Map<Long, Verdict>> judge(List<OutboundMessage> messages) {
        return messages.isEmpty()
                ? Mono.just(Map.of())
                : known(messages).map(known -> verdicts(messages, known));
    }

    private Mono<Known> known(List<OutboundMessage> messages) {
        var owners = messages.stream().map(CauseFixedGuard::owner).distinct().toList();
        return Mono.zip(
                        arrears.positions(owners)
                                .filter(ArrearsPosition::isInArrears)
                                .map(ArrearsPosition::owner)
                                .collect(Collectors.toSet()),
                        stances.among(owners),
                        promises.openAmong(owners).collect(Collectors.toSet()),
                        holds.among(owners))
                .map(all -> new Known(all.getT1(), all.getT2(), all.getT3(), all.getT4()));
    }

    private Map<Long, Verdict> verdicts(List<OutboundMessage> messages, Known known) {
        return messages.stream()
                .collect(
                        Collectors.toMap(
                                OutboundMessage::id, message -> verdict(owner(message), known)));
    }

    private Verdict verdict(OwnerId owner, Known known) {
        var held = known.holds().getOrDefault(owner, List.of());
        if (held.stream().anyMatch(hold -> hold.kind() == Hold.Kind.TAKEN_OVER)) {
            return new Verdict.NotBefore(clock.instant().plus(ASK_AGAIN), "held_taken_over");
        }
        if (!known.owing().contains(owner)) {
            return new Verdict.Never("nothing_owed");
        }
        if (known.promising().contains(owner)) {
            return new Verdict.Never("promised");
        }
        if (known.stances().getOrDefault(owner, StanceNow.UNKNOWN).stance() == Stance.REFUSES) {
            return new Verdict.Never("refuses");
        }
        return held.stream()
                .map(Hold::kind)
                .filter(Aftercare::spares)
                .findFirst()
                .<Verdict>map(kind -> new Verdict.Never("held_" + kind.code()))
                .orElseGet(Verdict.Go::new);
    }

    private static OwnerId owner(OutboundMessage message) {
        return Objects.requireNonNull(message.owner(), "only owners are asked for a day");
    }
}
