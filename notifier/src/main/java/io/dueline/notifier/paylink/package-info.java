/// In: an owner who is to see their bill, visitors with a key, and what payment providers report.
/// Out: links, who may look through them, checkouts, and payments booked in the ledger.
/// Doors: `PayLinks`, `Checkouts`; `PaymentProvider` is what providers implement. Everybody
/// downstream may call.
@NullMarked
package io.dueline.notifier.paylink;

import org.jspecify.annotations.NullMarked;
