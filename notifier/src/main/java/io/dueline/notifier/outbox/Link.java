package io.dueline.notifier.outbox;

/// The link a message carries: made when it leaves, because it is a key and is kept nowhere in
/// clear.
///
/// @param subject the owner or the case it opens, by kind
public record Link(Kind kind, long subject) {

    public enum Kind {
        /// Opens an owner's bill.
        PAY,
        /// Opens a case for its repair team.
        TEAM
    }
}
