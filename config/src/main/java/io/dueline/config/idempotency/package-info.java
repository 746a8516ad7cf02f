/// In: requests to the API that bear an `Idempotency-Key`. Out: the first answer, as often as one
/// is repeated. Nobody may call it; it stands behind the doors of `security` and before every
/// handler.
@NullMarked
package io.dueline.config.idempotency;

import org.jspecify.annotations.NullMarked;
