/// In: texts as carriers hand them over. Out: each exactly once to whoever reads them, in the order
/// of their sender.
/// Door: `Inbox`. Carriers know it only as `Arrivals.Texts`; one reader downstream empties it.
@NullMarked
package io.dueline.notifier.inbox;

import org.jspecify.annotations.NullMarked;
