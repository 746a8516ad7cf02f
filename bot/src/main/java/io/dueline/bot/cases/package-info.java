/// In: complaints of owners, deeds of repair teams, owners' word on whether it is fixed. Out: cases
/// with a number, a team and a history; word to the team and the question to the owner.
/// Doors: `Cases`, `Teams`. The conversation, the owner's page and staff may call; teams come by
/// `/t/`.
@NullMarked
package io.dueline.bot.cases;

import org.jspecify.annotations.NullMarked;
