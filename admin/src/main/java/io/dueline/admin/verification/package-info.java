/// In: what a round would do and what looks suspicious about it. Out: the page on which staff check
/// it before, leave owners out with a reason and take them in again, through `Verification`.
/// Owns `/rounds/check` and `templates/verification`. Nobody may call it.
@NullMarked
package io.dueline.admin.verification;

import org.jspecify.annotations.NullMarked;
