/// In: texts of every kind, kept on phones one can look at. Out: receipts by the carrier's present
/// mood, and what the holders of the phones write back. Owns the page `/simulator`.
/// Nobody may call it; it is found as a `Channel`, after every real one.
@NullMarked
package io.dueline.notifier.channel.simulator;

import org.jspecify.annotations.NullMarked;
