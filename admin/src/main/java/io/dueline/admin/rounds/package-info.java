/// In: the round under way, what it did so far, and what the next one would do. Out: the page of
/// rounds, and the start of one through `Rounds`.
/// Staff may call, by HTTP; no other package does.
@NullMarked
package io.dueline.admin.rounds;

import org.jspecify.annotations.NullMarked;
