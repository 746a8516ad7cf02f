package io.dueline.admin.today;

import java.time.LocalDate;
import java.util.Currency;

/// An owner who has broken their word more than once and is left to people since.
///
/// @param minor what they had promised the last time
record Broken(Whom whom, long minor, Currency currency, LocalDate due, int times, int all) {}
