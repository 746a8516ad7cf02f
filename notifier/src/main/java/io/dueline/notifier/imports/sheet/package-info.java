/// In: a file, whatever its name says it is. Out: its rows of cells, one after the other; or why it
/// is no sheet.
/// Doors: `Sheets`, and `Harmless` for what is written out again. Knows nothing of what a sheet
/// means.
@NullMarked
package io.dueline.notifier.imports.sheet;

import org.jspecify.annotations.NullMarked;
