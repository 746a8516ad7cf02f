/// In: faults. Out: words for a log that say where it went wrong and of what kind, and never what a
/// message quotes.
/// Door: `Trace`.
/// Everybody may call it, and must before logging a fault; it knows nobody.
@NullMarked
package io.dueline.notifier.trace;

import org.jspecify.annotations.NullMarked;
