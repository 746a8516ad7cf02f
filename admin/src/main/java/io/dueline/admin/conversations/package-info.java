/// In: members of staff who read the talks with owners and take part in them. Out: the inbox, live.
/// Owns `/conversations`, `templates/conversations`, `static/conversations`; changes talks only
/// through the door of `bot.conversation`. Nobody may call it.
@NullMarked
package io.dueline.admin.conversations;

import org.jspecify.annotations.NullMarked;
