/// In: a data folder. Out: a PostgreSQL and a Redis of our own, started and stopped with Dueline.
/// Only where no other servers were named; see `io.dueline.config.start`.
/// Nobody may call it.
@NullMarked
package io.dueline.config.embedded;

import org.jspecify.annotations.NullMarked;
