/// In: who is in arrears, and who works for a community. Out: which assistant cares for which
/// owner, shared out by effort and stable from round to round (source plan, chapter 1.2).
/// Door: `Quotas`. Staff pages call it.
@NullMarked
package io.dueline.notifier.quota;

import org.jspecify.annotations.NullMarked;
