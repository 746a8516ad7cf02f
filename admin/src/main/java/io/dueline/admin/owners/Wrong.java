package io.dueline.admin.owners;

/// Why a deed was not done.
enum Wrong {
    /// A promise without a day.
    DAY_MISSING,
    /// A promise, or a return, that lies behind.
    DAY_PAST,
    /// A promise beyond what may be promised.
    DAY_TOO_FAR,
    /// A promise of somebody who has nothing overdue.
    NOTHING_OWED,
    /// A silence that would end before it began.
    END_NOT_AHEAD;

    /// What speaks of a pause, not of a stance.
    public boolean isOfPause() {
        return this == END_NOT_AHEAD;
    }

    /// What can be mended by another day.
    public boolean isOfDay() {
        return this != NOTHING_OWED;
    }
}
