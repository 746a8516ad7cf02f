package io.dueline.admin.today;

import java.time.LocalDate;
import java.util.Currency;

/// An owner who has not kept their word, and to whom nobody of ours has spoken since.
///
/// @param minor what they had promised the last time
/// @param came what has come of it all the same
/// @param times how many they have broken in a row
record Broken(
        Whom whom, long minor, long came, Currency currency, LocalDate due, int times, int all) {

    /// One may slip anybody's mind; the second is for a person to talk about.
    public boolean isAgain() {
        return times > 1;
    }
}
