/// In: an empty database and the demo mode. Out: an estate to try everything on, once, always the
/// same.
/// No doors: it goes through those of the features, as an import and a personnel office would.
@NullMarked
package io.dueline.config.demo;

import org.jspecify.annotations.NullMarked;
