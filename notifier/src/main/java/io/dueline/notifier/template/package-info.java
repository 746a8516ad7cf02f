/// In: a text's name, a language and what fills its gaps. Out: the finished text with its length on
/// the wire.
/// Doors: `Templates`, `Wording` (money and days as people say them). Everybody may call it.
@NullMarked
package io.dueline.notifier.template;

import org.jspecify.annotations.NullMarked;
