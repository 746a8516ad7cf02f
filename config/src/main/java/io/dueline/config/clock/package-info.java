/// In: the mode of this run and the moment a demonstration starts at. Out: the one `Clock`.
/// In production the real one; in a demo one that can be moved and never goes back.
/// Nobody may call it; everybody injects `Clock`.
@NullMarked
package io.dueline.config.clock;

import org.jspecify.annotations.NullMarked;
