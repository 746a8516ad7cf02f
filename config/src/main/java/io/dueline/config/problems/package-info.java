/// In: whatever went wrong while answering a request. Out: problem details (RFC 9457) for machines,
/// a calm page for people, one line in the log if it is our fault.
/// Features throw `ErrorResponseException`s and know nothing of this; nobody may call it.
@NullMarked
package io.dueline.config.problems;

import org.jspecify.annotations.NullMarked;
