package io.dueline.admin.owners;

import io.dueline.bot.promise.Made;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// What came of what staff entered about an owner.
sealed interface Entered {

    /// It holds from now on.
    record Noted() implements Entered {}

    /// It was not done.
    ///
    /// @param latest the last day that would do, where there is one
    record Refused(Wrong why, @Nullable LocalDate latest) implements Entered {

        static Refused because(Wrong why) {
            return new Refused(why, null);
        }
    }

    static Entered of(Made made) {
        return switch (made) {
            case Made.Set _ -> new Noted();
            case Made.TooFar(var latest) -> new Refused(Wrong.DAY_TOO_FAR, latest);
            case Made.InThePast _ -> Refused.because(Wrong.DAY_PAST);
            case Made.NothingOwed _ -> Refused.because(Wrong.NOTHING_OWED);
        };
    }
}
