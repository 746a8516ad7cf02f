/// In: raw text. Out: the text as rules see it, and the phrases of the rule data found in it.
/// Doors: `Normal`, `Phrases`, `RuleFile`. Only `understanding` and its packages may call them.
@NullMarked
package io.dueline.bot.understanding.phrases;

import org.jspecify.annotations.NullMarked;
