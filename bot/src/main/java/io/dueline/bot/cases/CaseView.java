package io.dueline.bot.cases;

import io.dueline.notifier.billing.MoneyView;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A case as other systems see it.
///
/// @param units the unit it is about, or all of the owner's where that is not certain
/// @param heldMoney what is overdue behind it now; nothing if the owner does not refuse because of
///     it
public record CaseView(
        String number,
        long owner,
        String units,
        String topic,
        @Nullable String place,
        String words,
        boolean paysWhenFixed,
        String status,
        String team,
        int level,
        Instant openedAt,
        Instant acknowledgeBy,
        Instant resolveBy,
        @Nullable MoneyView heldMoney) {

    /// A case with all that happened in it.
    public record WithHistory(CaseView found, List<EventView> history) {}

    public record EventView(
            String kind, String by, @Nullable String words, @Nullable String detail, Instant at) {

        static EventView of(CaseEvent event) {
            return new EventView(
                    event.kind().code(), event.by(), event.words(), event.detail(), event.at());
        }
    }
}
