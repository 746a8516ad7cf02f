/// In: a sheet of owners, units and open invoices, as property companies write it. Out: what it
/// says
/// in the ledger, and a report on every row that could not be taken in.
/// Door: `ArrearsImports`. The API below `/api/imports` and the staff page call it.
@NullMarked
package io.dueline.notifier.billing.imports;

import org.jspecify.annotations.NullMarked;
