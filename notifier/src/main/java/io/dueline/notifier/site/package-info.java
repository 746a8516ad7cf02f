/// In: the address the world reaches this installation at. Out: absolute links below it.
/// Door: `PublicUrl`. Everybody may call it; it knows nobody.
@NullMarked
package io.dueline.notifier.site;

import org.jspecify.annotations.NullMarked;
