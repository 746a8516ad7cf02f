/// In: sheets of owners, invoices, payments and arrears, as property companies write them. Out:
/// what they say in the ledger, once it was looked at, and a report on every row that was left out.
/// Door: `Imports`. The API below `/api/imports` and the staff pages call it.
@NullMarked
package io.dueline.notifier.imports;

import org.jspecify.annotations.NullMarked;
