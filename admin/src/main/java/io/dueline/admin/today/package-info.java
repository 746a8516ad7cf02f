/// In: what waits for a person anywhere in the product. Out: `/today`, the most urgent first, and
/// how many things wait.
/// Owns `templates/today`. Nobody may call it.
@NullMarked
package io.dueline.admin.today;

import org.jspecify.annotations.NullMarked;
