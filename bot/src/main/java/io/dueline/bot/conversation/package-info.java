/// In: what owners write, one message after the other. Out: what follows from it: a promise, a
/// case,
/// silence, an answer, or a person.
/// Doors: `Conversations`, `ConversationState`, `UnknownNumbers`. Pages and `selfservice` may call;
/// the transition is
/// pure.
@NullMarked
package io.dueline.bot.conversation;

import org.jspecify.annotations.NullMarked;
