/// In: the four modules and the operator's settings. Out: one running application.
/// No rules live here; features know nothing of this package.
/// Nobody may call it.
@NullMarked
package io.dueline.config;

import org.jspecify.annotations.NullMarked;
