package io.dueline.notifier.outbox;

/// What came of putting a letter into the outbox.
public sealed interface Posted {

    /// It waits to leave.
    record Waiting(long message) implements Posted {}

    /// A letter with this key was posted before, so this one was not.
    record SaidBefore() implements Posted {}
}
