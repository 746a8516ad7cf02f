/// In: who cares for which owner, and who is away. Out: the page on which a leader shares the work
/// out and moves owners, through `Quotas`.
/// Owns `/quotas` and `templates/quotas`. Nobody may call it.
@NullMarked
package io.dueline.admin.quotas;

import org.jspecify.annotations.NullMarked;
