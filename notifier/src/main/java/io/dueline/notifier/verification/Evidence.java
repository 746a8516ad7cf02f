package io.dueline.notifier.verification;

import static java.util.stream.Collectors.groupingBy;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.verification.Clues.Dearer;
import io.dueline.notifier.verification.Clues.OwedLast;
import io.dueline.notifier.verification.Clues.Receipt;
import io.dueline.notifier.verification.Clues.Sharer;
import io.dueline.notifier.verification.Clues.StrangersUnit;

import java.util.List;
import java.util.Map;

/// The clues about many owners, as they were read.
record Evidence(
        Map<OwnerId, List<Receipt>> receipts,
        Map<OwnerId, List<OwedLast>> owedLast,
        Map<OwnerId, List<Sharer>> sharers,
        Map<OwnerId, List<StrangersUnit>> strangersUnits,
        Map<OwnerId, List<Dearer>> dearer) {

    static Evidence of(
            List<Receipt> receipts,
            List<OwedLast> owedLast,
            List<Sharer> sharers,
            List<StrangersUnit> strangersUnits,
            List<Dearer> dearer) {
        return new Evidence(
                receipts.stream().collect(groupingBy(Receipt::owner)),
                owedLast.stream().collect(groupingBy(OwedLast::owner)),
                sharers.stream().collect(groupingBy(Sharer::owner)),
                strangersUnits.stream().collect(groupingBy(StrangersUnit::owner)),
                dearer.stream().collect(groupingBy(Dearer::owner)));
    }

    Clues about(OwnerId owner) {
        return new Clues(
                receipts.getOrDefault(owner, List.of()),
                owedLast.getOrDefault(owner, List.of()).stream()
                        .map(OwedLast::overdue)
                        .findFirst()
                        .orElse(null),
                sharers.getOrDefault(owner, List.of()),
                strangersUnits.getOrDefault(owner, List.of()).stream()
                        .map(StrangersUnit::label)
                        .toList(),
                dearer.getOrDefault(owner, List.of()));
    }
}
