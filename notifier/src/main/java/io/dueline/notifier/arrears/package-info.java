/// In: the accounts of the ledger and a day. Out: what is overdue, for which unit, item and period,
/// and since when.
/// Doors: `ArrearsBook`, and `Marks` for what is disputed or promised; `ArrearsPosition` is
/// computed purely. Everybody downstream may call.
@NullMarked
package io.dueline.notifier.arrears;

import org.jspecify.annotations.NullMarked;
