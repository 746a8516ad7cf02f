/// In: what the operator set. Out: which servers are used, or a clear word on why not to start.
/// Everything is decided before the first bean is made.
/// `StartRefused` may be thrown by the other packages of config.
@NullMarked
package io.dueline.config.start;

import org.jspecify.annotations.NullMarked;
