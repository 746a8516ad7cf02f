package io.dueline.admin.owners;

/// Why a deed was not done.
enum Wrong {
    /// A promise without a day, or with one that is past.
    DAY_MISSING,
    /// A silence that would end before it began.
    END_NOT_AHEAD
}
