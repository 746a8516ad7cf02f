/// In: the days owners promised to pay by. Out: the page on which they stand, day by day.
/// Staff may call, by HTTP; no other package does. It changes nothing.
@NullMarked
package io.dueline.admin.promises;

import org.jspecify.annotations.NullMarked;
