/// In: the heads of columns, in whatever words people use. Out: which column means what, and which
/// kind of sheet it is; and what can be wrong with a cell.
/// What people call things lies as data in `imports/*.properties`.
@NullMarked
package io.dueline.notifier.imports.columns;

import org.jspecify.annotations.NullMarked;
