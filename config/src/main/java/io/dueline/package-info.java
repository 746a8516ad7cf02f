/// The main class, and nothing else.
@NullMarked
package io.dueline;

import org.jspecify.annotations.NullMarked;
