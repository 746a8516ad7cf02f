/// In: what an owner wrote, the moment, and what the bot had asked. Out: sealed intents with the
/// words that say so, and the days meant.
/// Door: `Understanding`, pure and free of IO. `conversation` calls it; nobody else needs to.
@NullMarked
package io.dueline.bot.understanding;

import org.jspecify.annotations.NullMarked;
