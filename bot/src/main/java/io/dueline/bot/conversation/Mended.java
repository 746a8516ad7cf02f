package io.dueline.bot.conversation;

import io.dueline.notifier.cadence.Stance;

/// What it means for the money that a cause is fixed, as a function of values.
///
/// @param heldMoney whether the owner refused to pay because of it
/// @param othersHold whether they refuse because of another one as well
/// @param owes whether anything is overdue
/// @param promised whether a promise is open
/// @param spared whether they are to be left alone for a reason of their own: a hold, an opt-out
record Mended(
        boolean heldMoney,
        boolean othersHold,
        Stance stance,
        boolean owes,
        boolean promised,
        boolean spared) {

    /// Whether nothing stands between the owner and paying any more that stood there before.
    boolean endsRefusal() {
        return stance == Stance.REFUSES && heldMoney && !othersHold;
    }

    /// Whether it is time for the pay link and the question for a day.
    boolean asksForDay() {
        return owes && !promised && !spared && !othersHold && !stillRefuses();
    }

    private boolean stillRefuses() {
        return stance == Stance.REFUSES && !endsRefusal();
    }
}
