package io.dueline.admin.promises;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;

/// A promise that has neither been kept nor broken, with whose it is.
///
/// @param amount in minor units
/// @param words the owner's own, if there were any
/// @param broken how many the owner has broken before
record OpenPromise(
        long owner,
        String name,
        String units,
        LocalDate due,
        long amount,
        Currency currency,
        @Nullable String words,
        Instant madeAt,
        int broken) {}
