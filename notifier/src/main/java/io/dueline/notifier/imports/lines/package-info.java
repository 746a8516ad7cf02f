/// What the rows of a sheet say, each in the words of the ledger: a charge with whoever owes it, a
/// charge for a known unit, an owner with units, a payment. Values only.
@NullMarked
package io.dueline.notifier.imports.lines;

import org.jspecify.annotations.NullMarked;
