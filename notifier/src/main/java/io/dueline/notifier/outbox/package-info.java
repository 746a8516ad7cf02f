/// In: letters from rounds, conversations and staff. Out: each handed to a carrier at most once,
/// and what became of it. Doors: `Outbox` (say this to that person), `SendGuard` (the last
/// question), `DepartureText`, `DepartureLink`, `MessageSettled`. It knows carriers only as
/// `Channel`, and asks upstream only through the interfaces it declares here.
@NullMarked
package io.dueline.notifier.outbox;

import org.jspecify.annotations.NullMarked;
