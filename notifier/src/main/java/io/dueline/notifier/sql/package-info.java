/// In: a row as the driver hands it over. Out: its columns as typed values, with emptiness said by
/// the method's name.
/// Doors: `Columns`, `Nullables`. For the `…Rows` of every package; it knows nobody.
@NullMarked
package io.dueline.notifier.sql;

import org.jspecify.annotations.NullMarked;
