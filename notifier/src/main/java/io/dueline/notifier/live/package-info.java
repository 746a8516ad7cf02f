/// In: word that something people may be looking at has changed. Out: that word, on every instance.
/// Door: `Live`. Losing a word costs a reload, never data. Everybody may call it; it knows nobody.
@NullMarked
package io.dueline.notifier.live;

import org.jspecify.annotations.NullMarked;
