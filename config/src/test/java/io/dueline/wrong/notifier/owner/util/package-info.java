/// A wrong example: rules of the house must reject what lives here.
@NullMarked
package io.dueline.wrong.notifier.owner.util;

import org.jspecify.annotations.NullMarked;
