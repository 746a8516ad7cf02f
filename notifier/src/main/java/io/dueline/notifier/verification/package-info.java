/// In: what a round would begin with, and what the ledger and the directory say beside it. Out: who
/// would be reminded, for how much and why, with whatever looks suspicious; and who is left out.
/// Door: `Verification`. Staff pages and the API call it, before a round and during one.
@NullMarked
package io.dueline.notifier.verification;

import org.jspecify.annotations.NullMarked;
