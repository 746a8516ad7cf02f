package io.dueline.bot.conversation;

import io.dueline.notifier.billing.Money;
import io.dueline.notifier.cadence.Stance;
import io.dueline.notifier.channel.InboundText.CarrierOptOut;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// All the transition needs to know besides the message itself.
///
/// @param words the whole message, as a case keeps it
/// @param today the day it is in the community
/// @param owes whether anything is overdue
/// @param promised whether a promise is open
/// @param saysPaidDays how long nobody is reminded after saying that the money is paid
/// @param paid the latest payment of the last weeks, if any
/// @param awaiting the case about which the owner was asked whether it is fixed
/// @param unclear how many messages before this one could not be made out, one after the other
/// @param red whether the message has words that call for a person at once
record Facts(
        String words,
        LocalDate today,
        boolean owes,
        boolean promised,
        Stance stance,
        int saysPaidDays,
        @Nullable Paid paid,
        @Nullable Awaited awaiting,
        Wish wish,
        int unclear,
        boolean red) {

    record Paid(Money amount, LocalDate day) {}

    /// @param topic the topic's code
    record Awaited(long id, String topic) {}

    /// Whether the person wants to hear from us.
    ///
    /// @param carrier a keyword the carrier has answered already
    /// @param answeredLately whether somebody opted out was answered within the last days
    record Wish(boolean optedOut, @Nullable CarrierOptOut carrier, boolean answeredLately) {
        static final Wish OPEN = new Wish(false, null, false);
    }

    @Override
    public String toString() {
        return "Facts[" + today + "]";
    }
}
