/// In: sheets of owners, invoices, payments and arrears from members of staff. Out: what would
/// happen, to be looked at; what the ledger made of it once somebody said so; what to do next.
/// Owns `/imports` and `templates/imports`. Nobody may call it.
@NullMarked
package io.dueline.admin.imports;

import org.jspecify.annotations.NullMarked;
