/// In: work that comes round again, and hints that some of it is waiting. Out: ticks, one instance
/// at a time where asked.
/// Doors: `Recurring` (a tick with start and stop), `Wakeups` (a hint within a transaction),
/// `MovableClock`.
/// Everybody may call it; it knows nobody.
@NullMarked
package io.dueline.notifier.schedule;

import org.jspecify.annotations.NullMarked;
