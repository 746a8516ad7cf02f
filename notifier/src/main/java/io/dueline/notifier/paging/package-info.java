/// In: a long list and where the last page of it ended. Out: the next page, and where that ends.
/// Doors: `Page`, `PageQuery`, `Cursor`. Everybody may call; it knows nobody.
@NullMarked
package io.dueline.notifier.paging;

import org.jspecify.annotations.NullMarked;
