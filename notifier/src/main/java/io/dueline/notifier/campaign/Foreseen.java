package io.dueline.notifier.campaign;

import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.cadence.Hold;
import io.dueline.notifier.owner.Owner;

import java.util.List;

/// What a round would begin with for one owner in arrears if it began now.
///
/// @param overdue in the community's currency
/// @param reason a code staff see explained: why a notice is due, or why none is
/// @param holds those in force
public record Foreseen(
        Owner owner,
        ArrearsPosition position,
        Money overdue,
        Outlook outlook,
        String reason,
        List<Hold> holds) {

    /// What the round would do.
    public enum Outlook {
        /// The owner gets the notice.
        NOTICE,
        /// A person has to reach the owner.
        ERRAND,
        /// The owner is left alone.
        WAITS
    }

    public boolean getsNotice() {
        return outlook == Outlook.NOTICE;
    }

    @Override
    public String toString() {
        return "Foreseen[" + owner.id().value() + " " + outlook + "]";
    }
}
