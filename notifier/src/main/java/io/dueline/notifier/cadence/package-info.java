/// In: what owners' answers and staff decide over them: stance, holds, contacts had. Out: what is
/// due next and why.
/// Doors: `CadencePolicy` (pure), `Stances`, `Holds`, `ContactLog`. Bot and staff push; this
/// package asks nobody.
@NullMarked
package io.dueline.notifier.cadence;

import org.jspecify.annotations.NullMarked;
