package io.dueline.notifier.outbox;

/// Who says it.
///
/// @param code `plan`, `bot`, or `staff:` and the number of the member of staff
public record Author(String code) {

    /// The collection plan, by round or reminder.
    public static final Author PLAN = new Author("plan");

    /// The bot, in answer to what somebody wrote or did.
    public static final Author BOT = new Author("bot");

    public static Author staff(long staffMember) {
        return new Author("staff:" + staffMember);
    }
}
