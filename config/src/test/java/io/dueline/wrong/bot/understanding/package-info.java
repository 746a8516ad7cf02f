/// A wrong example: rules of the house must reject what lives here.
@NullMarked
package io.dueline.wrong.bot.understanding;

import org.jspecify.annotations.NullMarked;
