/// In: plain values: amounts, days, moments, numbers, names. Out: the same as people read them.
/// Owns the style sheets, the shared fragments under `templates/look` and `/styleguide`.
/// Door: `Formats`, in templates `@formats`. Every page may call it.
@NullMarked
package io.dueline.notifier.look;

import org.jspecify.annotations.NullMarked;
