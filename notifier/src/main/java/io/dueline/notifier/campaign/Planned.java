package io.dueline.notifier.campaign;

import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.cadence.CadencePolicy;
import io.dueline.notifier.cadence.CadencePolicy.Decision;
import io.dueline.notifier.cadence.CadencePolicy.Message;
import io.dueline.notifier.owner.Owner;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What the plan decided for one owner.
///
/// @param owed what is overdue, in the community's currency
record Planned(Owner owner, ArrearsPosition position, Money owed, Decision decision) {

    /// The reminder before a promised day is not the round's affair: it comes without one, too.
    boolean getsNotice() {
        return decision instanceof Decision.Due(var message, _) && message == Message.NOTICE;
    }

    /// The day on which to decide again, for whom the week is full; nothing for everybody else.
    @Nullable LocalDate lookOn() {
        return decision instanceof Decision.Wait(var until, var reason)
                        && CadencePolicy.WEEK_IS_FULL.equals(reason)
                ? until
                : null;
    }

    /// As it is kept in the round.
    String code() {
        return switch (decision) {
            case Decision.Due _ -> getsNotice() ? "notice" : "waits";
            case Decision.Ask _ -> "errand";
            case Decision.Wait _, Decision.Stop _ -> "waits";
        };
    }
}
