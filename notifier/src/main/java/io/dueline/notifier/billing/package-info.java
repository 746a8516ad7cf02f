/// In: invoices, payments and reversals, from sheets, billing systems, pay links and staff. Out: an
/// owner's account, of which no entry is ever overwritten.
/// Door: `Ledger`; `PaymentBooked` is what downstream adds to it. Everybody downstream may call.
@NullMarked
package io.dueline.notifier.billing;

import org.jspecify.annotations.NullMarked;
