/// In: what an owner does on the page behind a pay link. Out: a payment begun, a day promised, a
/// fault reported, a person asked for; each is also said in the owner's conversation.
/// Nobody may call it.
@NullMarked
package io.dueline.bot.selfservice;

import org.jspecify.annotations.NullMarked;
