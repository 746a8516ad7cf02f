/// In: the outbox and what carriers said. Out: the page on which staff see what has not arrived,
/// and
/// why.
/// Staff may call, by HTTP; no other package does. It changes nothing.
@NullMarked
package io.dueline.admin.deliveries;

import org.jspecify.annotations.NullMarked;
