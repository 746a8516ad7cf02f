package io.dueline.bot.conversation;

import java.time.Instant;

/// What came of taking a conversation over.
public sealed interface Taken {

    /// It is the caller's, and the bot silent, until then or until they write again.
    record Yours(Instant until) implements Taken {}

    /// A colleague has it.
    record ByAnother(long staff, Instant until) implements Taken {}
}
