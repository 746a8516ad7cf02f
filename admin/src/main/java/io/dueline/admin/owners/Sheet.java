package io.dueline.admin.owners;

import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.cadence.StanceNow;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Owner;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What is known of an owner now.
///
/// @param silentSince since when they want no messages
record Sheet(
        Owner owner,
        Community community,
        ArrearsPosition position,
        StanceNow stance,
        List<Hold> holds,
        @Nullable Instant silentSince,
        NextStep next) {

    public Money overdue() {
        return position.overdueIn(community.currency());
    }

    public Money notYetDue() {
        return position.notYetDueIn(community.currency());
    }

    public Money credit() {
        return position.creditIn(community.currency());
    }

    /// Whether a member of staff asked for silence.
    public boolean isSpared() {
        return holds.stream().anyMatch(hold -> hold.kind() == Hold.Kind.SPECIAL);
    }
}
