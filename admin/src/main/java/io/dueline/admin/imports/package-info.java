/// In: a sheet of arrears from a member of staff. Out: what the ledger made of it, and what to do
/// next.
/// Owns `/imports` and `templates/imports`. Nobody may call it.
@NullMarked
package io.dueline.admin.imports;

import org.jspecify.annotations.NullMarked;
