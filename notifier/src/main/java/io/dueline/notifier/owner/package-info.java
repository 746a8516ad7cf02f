/// In: owners, their units and their addresses, from imports and staff. Out: who a person is and
/// where to write.
/// Door: `OwnerDirectory`. Everybody downstream may call it.
@NullMarked
package io.dueline.notifier.owner;

import org.jspecify.annotations.NullMarked;
