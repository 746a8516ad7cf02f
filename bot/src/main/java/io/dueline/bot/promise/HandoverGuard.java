package io.dueline.bot.promise;

import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.Holds;
import io.dueline.notifier.outbox.OutboundMessage;
import io.dueline.notifier.outbox.Purpose;
import io.dueline.notifier.outbox.SendGuard;
import io.dueline.notifier.owner.OwnerId;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Whether an owner is still to hear that a person will get in touch. The hold that keeps reminders
/// back says just that and is no reason against it; any other hold is, and so is money that came,
/// or a new promise.
@Component
class HandoverGuard implements SendGuard {

    private final ArrearsBook arrears;
    private final Holds holds;
    private final PromiseRows promises;

    HandoverGuard(ArrearsBook arrears, Holds holds, PromiseRows promises) {
        this.arrears = arrears;
        this.holds = holds;
        this.promises = promises;
    }

    /// @param owing who has something overdue
    /// @param promising who has promised anew
    private record Known(
            Set<OwnerId> owing, Map<OwnerId, List<Hold>> holds, Set<OwnerId> promising) {}

    @Override
    public Set<Purpose> purposes() {
        return Set.of(Purpose.HANDOVER);
    }

    @Override
    public Mono<Map<Long, Verdict>> judge(List<OutboundMessage> messages) {
        return messages.isEmpty()
                ? Mono.just(Map.of())
                : known(messages).map(known -> verdicts(messages, known));
    }

    private Mono<Known> known(List<OutboundMessage> messages) {
        var owners = messages.stream().map(HandoverGuard::owner).distinct().toList();
        return Mono.zip(
                        arrears.positions(owners)
                                .filter(ArrearsPosition::isInArrears)
                                .map(ArrearsPosition::owner)
                                .collect(Collectors.toSet()),
                        holds.among(owners),
                        promises.openAmong(owners).collect(Collectors.toSet()))
                .map(all -> new Known(all.getT1(), all.getT2(), all.getT3()));
    }

    private static Map<Long, Verdict> verdicts(List<OutboundMessage> messages, Known known) {
        return messages.stream()
                .collect(
                        Collectors.toMap(
                                OutboundMessage::id, message -> verdict(owner(message), known)));
    }

    private static Verdict verdict(OwnerId owner, Known known) {
        if (!known.owing().contains(owner)) {
            return new Verdict.Never("nothing_owed");
        }
        if (known.promising().contains(owner)) {
            return new Verdict.Never("promised");
        }
        return known.holds().getOrDefault(owner, List.of()).stream()
                .map(Hold::kind)
                .filter(kind -> kind != Hold.Kind.WAITS_FOR_STAFF)
                .findFirst()
                .<Verdict>map(kind -> new Verdict.Never("held_" + kind.code()))
                .orElseGet(Verdict.Go::new);
    }

    private static OwnerId owner(OutboundMessage message) {
        return Objects.requireNonNull(message.owner(), "only owners promise");
    }
}
