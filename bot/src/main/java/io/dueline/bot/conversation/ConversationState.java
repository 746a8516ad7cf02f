package io.dueline.bot.conversation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// Where the talk with an owner stands. Each owner has one, whatever the channel.
public sealed interface ConversationState {

    /// Nothing is open between us.
    record Idle() implements ConversationState {}

    /// The bot has asked something and waits for the answer.
    ///
    /// @param besideCase the case that was already waiting for the owner's word when this was
    ///     asked; about any other case the owner was asked later
    record Asked(Expected expected, @Nullable Long besideCase) implements ConversationState {}

    /// A member of staff talks with the owner; the bot is silent.
    ///
    /// @param until when the bot wakes unless staff write again
    record TakenByStaff(long staff, Instant until) implements ConversationState {}

    /// The owner waits for a member of staff; the bot still hears what is said clearly.
    record WaitingForPerson(HandoffReason reason) implements ConversationState {}
}
