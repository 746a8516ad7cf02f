/// What is known of an import while it is under way and afterwards. Values only.
@NullMarked
package io.dueline.notifier.imports.run;

import org.jspecify.annotations.NullMarked;
