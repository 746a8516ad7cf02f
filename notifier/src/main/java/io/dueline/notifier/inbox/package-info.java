/// In: texts as carriers hand them over. Out: each exactly once to whoever reads them, in the order
/// of their sender. Door: `Inbox`. Carriers know it only as `Arrivals.Texts`, the outbox only as
/// `Unread`; one reader downstream empties it. What says nothing but stop is honoured even if that
/// reader fails.
@NullMarked
package io.dueline.notifier.inbox;

import org.jspecify.annotations.NullMarked;
