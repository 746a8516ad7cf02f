/// A wrong example: rules of the house must reject what lives here.
@NullMarked
package io.dueline.wrong.notifier.cadence;

import org.jspecify.annotations.NullMarked;
