package io.dueline.admin.deliveries;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A message that has not arrived, or not for sure. Its text is not shown here, only in the talk it
/// belongs to.
///
/// @param name the owner's; nothing for messages to teams and strangers
/// @param reason a code, as far as there is one
/// @param carrierCode what the carrier calls its error
/// @param contradicted whether the carrier said of one sending both that it failed and that it
///   arrived
/// @param at when it is to leave, left, or ended
record Delivery(
        long id,
        @Nullable Long owner,
        @Nullable String name,
        String units,
        String address,
        String channel,
        String purpose,
        String state,
        @Nullable String reason,
        @Nullable String carrierCode,
        int attempt,
        boolean contradicted,
        Instant createdAt,
        Instant at) {

    @Override
    public String toString() {
        return "Delivery[" + id + " " + state + "]";
    }
}
