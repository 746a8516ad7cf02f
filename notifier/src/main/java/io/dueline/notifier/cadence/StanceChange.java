package io.dueline.notifier.cadence;

import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// An owner's stance becomes another.
///
/// @param until the day it is about, in the community's zone: the promised day, or the return
/// @param reason a code staff see explained, as in `promise_made`
/// @param words the owner's own words that caused it, when there were any
/// @param inbound the message they stood in
/// @param by `bot`, `plan` or `staff:` and a number
public record StanceChange(
        OwnerId owner,
        Stance stance,
        @Nullable LocalDate until,
        String reason,
        @Nullable String words,
        @Nullable Long inbound,
        String by) {

    @Override
    public String toString() {
        return "StanceChange[" + owner.value() + " " + stance + " " + reason + "]";
    }
}
