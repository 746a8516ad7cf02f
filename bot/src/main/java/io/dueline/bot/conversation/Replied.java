package io.dueline.bot.conversation;

import io.dueline.notifier.owner.Address;

/// What came of writing to an owner as staff.
public sealed interface Replied {

    /// It is on its way.
    record Sent(long message, Address to) implements Replied {}

    /// The owner wants no messages; only people and paper reach them.
    record OptedOut() implements Replied {}

    /// No address is known that works.
    record NoAddress() implements Replied {}
}
