/// In: keys that staff make for programs, and requests that bear one. Out: who the program is and
/// what it may do, and the first answer to a request that is repeated. Doors: `ApiKeys`,
/// `FirstAnswers`. Everybody downstream may call; it knows nobody.
@NullMarked
package io.dueline.notifier.access;

import org.jspecify.annotations.NullMarked;
