package io.dueline.admin.today;

import io.dueline.admin.layout.Counter;
import io.dueline.notifier.arrears.ArrearsBook;
import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Money;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Gathers what waits for a person.
@Component
class Desk implements Counter {

    private static final Duration RECENT = Duration.ofDays(3);

    /// How long a first broken word is told.
    private static final Duration FRESH = Duration.ofDays(7);

    private final WaitRows rows;
    private final ArrearsBook arrears;
    private final Clock clock;

    Desk(WaitRows rows, ArrearsBook arrears, Clock clock) {
        this.rows = rows;
        this.arrears = arrears;
        this.clock = clock;
    }

    @Override
    public String place() {
        return "today";
    }

    @Override
    public Mono<Long> waiting() {
        return waits().map(waits -> (long) waits.count());
    }

    Mono<Waits> waits() {
        return gathered(clock.instant())
                .zipWhen(waits -> arrears.positions(waits.owners()).collectList())
                .map(both -> both.getT1().standing(owed(both.getT2()), credit(both.getT2())));
    }

    private Mono<Waits> gathered(Instant now) {
        return Mono.zip(
                        rows.waiting().collectList(),
                        rows.broken(now, now.minus(FRESH)).collectList(),
                        rows.late(now).collectList(),
                        rows.letters(now.minus(RECENT)),
                        rows.withoutAddress().collectList(),
                        rows.unknown().collectList())
                .map(
                        all ->
                                Waits.gathered(
                                        all.getT1(),
                                        all.getT2(),
                                        all.getT3(),
                                        all.getT4(),
                                        all.getT5(),
                                        all.getT6()));
    }

    /// What is overdue, by the number of the owner; those who owe nothing are not in it.
    private static Map<Long, Money> owed(List<ArrearsPosition> positions) {
        return positions.stream()
                .filter(ArrearsPosition::isInArrears)
                .collect(Collectors.toMap(position -> position.owner().value(), Desk::overdue));
    }

    private static Map<Long, Money> credit(List<ArrearsPosition> positions) {
        return positions.stream()
                .filter(position -> !position.credits().isEmpty())
                .collect(
                        Collectors.toMap(
                                position -> position.owner().value(),
                                position -> position.credits().getFirst()));
    }

    private static Money overdue(ArrearsPosition position) {
        var oldest = position.overdueLines().getFirst();
        return position.overdueIn(oldest.open().currency());
    }
}
