/// A wrong example: rules of the house must reject what lives here.
@NullMarked
package io.dueline.wrong.bot.cases;

import org.jspecify.annotations.NullMarked;
