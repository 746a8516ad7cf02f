package io.dueline.admin.promises;

import io.dueline.notifier.owner.OwnerId;

import java.time.LocalDate;
import java.util.Currency;

/// A word that was not kept, and to whose owner nobody of ours has spoken since.
///
/// @param amount in minor units
/// @param came what has come of it all the same
/// @param times how many they have broken in a row
record BrokenPromise(
        OwnerId owner,
        String name,
        String units,
        LocalDate due,
        long amount,
        long came,
        Currency currency,
        int times) {}
