/// In: rows of cells and the headings above them. Out: what each row says, in the words of the
/// ledger, or what is wrong with it.
/// `SheetReader` reads a whole sheet as it streams by; `RowReader` reads one row again. Pure.
@NullMarked
package io.dueline.notifier.imports.reading;

import org.jspecify.annotations.NullMarked;
