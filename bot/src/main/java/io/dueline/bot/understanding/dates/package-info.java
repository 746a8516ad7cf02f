/// In: a normalised text and the day on which it was written. Out: the stretches of it that name
/// days, and which days.
/// Door: `Dates`. Only `understanding` may call it.
@NullMarked
package io.dueline.bot.understanding.dates;

import org.jspecify.annotations.NullMarked;
