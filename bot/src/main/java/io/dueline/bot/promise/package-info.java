/// In: days owners name, and the ledger. Out: promises kept or broken, and what follows from it:
/// stance, hold, a word to the owner.
/// Door: `Promises`. The conversation, the owner's page and staff may call.
@NullMarked
package io.dueline.bot.promise;

import org.jspecify.annotations.NullMarked;
