package io.dueline.notifier.campaign;

import io.dueline.notifier.arrears.ArrearsPosition;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.cadence.CadencePolicy.Decision;
import io.dueline.notifier.owner.Owner;

/// What the plan decided for one owner.
///
/// @param owed what is overdue, in the community's currency
record Planned(Owner owner, ArrearsPosition position, Money owed, Decision decision) {

    /// As it is kept in the round.
    String code() {
        return switch (decision) {
            case Decision.Due _ -> "notice";
            case Decision.Ask _ -> "errand";
            case Decision.Wait _, Decision.Stop _ -> "waits";
        };
    }
}
