/// In: the days owners promised to pay by. Out: the page on which they stand, day by day.
/// Staff may call, by HTTP; no other package does. What staff do about a broken
/// word goes through `Promises` and `ContactLog`.
@NullMarked
package io.dueline.admin.promises;

import org.jspecify.annotations.NullMarked;
