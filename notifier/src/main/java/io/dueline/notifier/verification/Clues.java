package io.dueline.notifier.verification;

import io.dueline.notifier.billing.InvoiceId;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What is known of an owner beside the debt itself.
///
/// @param owedLast what was overdue when the last round opened; nothing if the owner was in none
/// @param strangersUnits labels of units that were billed to the owner and are somebody else's now
record Clues(
        List<Receipt> receipts,
        @Nullable Money owedLast,
        List<Sharer> sharers,
        List<String> strangersUnits,
        List<Dearer> dearer) {

    /// Money that came in lately.
    record Receipt(OwnerId owner, Money amount, Instant at) {}

    /// What was overdue when a round opened.
    record OwedLast(OwnerId owner, Money overdue) {}

    /// Another owner who is reached at a number of this one's.
    record Sharer(OwnerId owner, String name) {}

    /// A unit billed to the owner that is somebody else's now.
    record StrangersUnit(OwnerId owner, String label) {}

    /// A charge that costs more by the month than its like did before.
    record Dearer(OwnerId owner, InvoiceId invoice, String itemKey, Money monthly, Money before) {}
}
