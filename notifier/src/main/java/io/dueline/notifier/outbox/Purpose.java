package io.dueline.notifier.outbox;

import static io.dueline.notifier.outbox.Purpose.Manners.ANY_TIME;
import static io.dueline.notifier.outbox.Purpose.Manners.IN_WINDOW;
import static io.dueline.notifier.outbox.Purpose.Wish.HEEDED;
import static io.dueline.notifier.outbox.Purpose.Wish.NOT_ASKED;

import java.time.Duration;

/// Why something is said, which decides when it may leave, whether the person's wish for silence
/// stops it, and when it has become too late.
public enum Purpose {
    /// The payment notice that opens a round.
    NOTICE(Lane.BULK, IN_WINDOW, HEEDED, Duration.ofDays(3)),
    /// The reminder of a promised day, on the day before it.
    DAY_BEFORE(Lane.BULK, IN_WINDOW, HEEDED, Duration.ofDays(1)),
    /// Any later reminder of a debt.
    REMINDER(Lane.BULK, IN_WINDOW, HEEDED, Duration.ofDays(1)),
    /// A person will take over where reminders did not help.
    HANDOVER(Lane.BULK, IN_WINDOW, HEEDED, Duration.ofDays(1)),
    /// The bot answers somebody who just wrote.
    ANSWER(Lane.ANSWERS, ANY_TIME, HEEDED, Duration.ofHours(12)),
    /// The one word after an opt-out, or the one answer to a complaint of somebody opted out.
    LAST_WORD(Lane.ANSWERS, ANY_TIME, NOT_ASKED, Duration.ofHours(12)),
    /// A member of staff writes.
    STAFF(Lane.ANSWERS, ANY_TIME, HEEDED, Duration.ofHours(12)),
    /// Money has come in.
    RECEIPT(Lane.ANSWERS, ANY_TIME, HEEDED, Duration.ofDays(1)),
    /// News of a repair the owner asked for.
    REPAIR_NEWS(Lane.ANSWERS, ANY_TIME, HEEDED, Duration.ofDays(1)),
    /// What an owner refused for is fixed: the way to pay, and the question for a day.
    CAUSE_FIXED(Lane.ANSWERS, IN_WINDOW, HEEDED, Duration.ofDays(3)),
    /// Work for a repair team, which is no owner and has no window of ours.
    TEAM(Lane.ANSWERS, ANY_TIME, NOT_ASKED, Duration.ofDays(1));

    enum Manners {
        IN_WINDOW,
        ANY_TIME
    }

    enum Wish {
        HEEDED,
        NOT_ASKED
    }

    private final Lane lane;
    private final Manners manners;
    private final Wish wish;
    private final Duration lifetime;

    Purpose(Lane lane, Manners manners, Wish wish, Duration lifetime) {
        this.lane = lane;
        this.manners = manners;
        this.wish = wish;
        this.lifetime = lifetime;
    }

    public Lane lane() {
        return lane;
    }

    /// Whether it may leave only inside a contact window.
    public boolean keepsToWindows() {
        return manners == IN_WINDOW;
    }

    /// Whether we begin to speak, rather than answer or bring news of what was asked for.
    public boolean isUnasked() {
        return lane == Lane.BULK;
    }

    /// Whether it is still worth saying in a later window to somebody whose telephone was off. An
    /// answer is not: by then the talk has gone on, or the page has answered.
    boolean isWorthRepeating() {
        return isUnasked() || this == REPAIR_NEWS || this == TEAM;
    }

    /// Whether an opt-out stops it.
    public boolean heedsOptOut() {
        return wish == HEEDED;
    }

    /// How long after it could first leave it is still worth saying.
    Duration lifetime() {
        return lifetime;
    }
}
