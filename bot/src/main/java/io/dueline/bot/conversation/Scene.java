package io.dueline.bot.conversation;

import io.dueline.bot.understanding.Reading;
import io.dueline.notifier.billing.Money;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.inbox.InboundMessage;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

/// A message with everything it is to be seen in.
///
/// @param owed what is overdue
record Scene(
        Owner owner,
        Community community,
        InboundMessage message,
        Conversation before,
        Money owed,
        Facts facts,
        Reading reading) {

    OwnerId ownerId() {
        return owner.id();
    }

    /// The case that waits for the owner's word.
    @Nullable Long awaiting() {
        var awaiting = facts.awaiting();
        return awaiting == null ? null : awaiting.id();
    }

    @Override
    public String toString() {
        return "Scene[" + message.id() + "]";
    }
}
