package io.dueline.bot.conversation;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.time.Instant;

/// The talk with one owner, as it is kept.
///
/// @param unclear messages in a row that could not be made out
/// @param unread messages staff have not looked at
/// @param from where the owner wrote from last
/// @param lastWordAt when the owner was last answered in spite of wanting no messages
record Conversation(
        OwnerId owner,
        ConversationState state,
        int unclear,
        @Nullable Need need,
        int unread,
        @Nullable Address from,
        @Nullable Instant lastWordAt) {

    /// That a person is needed.
    ///
    /// @param red to be looked at before all others
    record Need(HandoffReason reason, Instant since, boolean red) {

        static Need of(HandoffReason reason, Instant now) {
            return new Need(reason, now, reason == HandoffReason.RED_WORDS);
        }

        /// A need does not become younger or less red because another one follows.
        Need and(Need later) {
            return red ? this : new Need(later.reason, since, later.red);
        }
    }

    static Conversation begun(OwnerId owner) {
        return new Conversation(owner, new ConversationState.Idle(), 0, null, 0, null, null);
    }

    Conversation in(ConversationState next) {
        return new Conversation(owner, next, unclear, need, unread, from, lastWordAt);
    }

    Conversation needing(Need wanted) {
        var now = need == null ? wanted : need.and(wanted);
        return new Conversation(owner, state, unclear, now, unread, from, lastWordAt);
    }

    Conversation cared() {
        return new Conversation(owner, state, 0, null, 0, from, lastWordAt);
    }

    Conversation seen() {
        return new Conversation(owner, state, unclear, need, 0, from, lastWordAt);
    }

    Conversation written(Address address, boolean wasUnclear) {
        var unclearNow = wasUnclear ? unclear + 1 : 0;
        return new Conversation(owner, state, unclearNow, need, unread + 1, address, lastWordAt);
    }

    /// What was written from an address before it was known to be the owner's.
    Conversation joined(Address address, int messages) {
        return new Conversation(
                owner, state, unclear, need, unread + messages, address, lastWordAt);
    }

    Conversation lastWord(Instant now) {
        return new Conversation(owner, state, unclear, need, unread, from, now);
    }

    boolean saidLastWordWithin(Duration time, Instant now) {
        return lastWordAt != null && lastWordAt.plus(time).isAfter(now);
    }

    @Override
    public String toString() {
        return "Conversation[" + owner.value() + "]";
    }
}
