package io.dueline.notifier.outbox;

/// Which queue a message waits in. Answers have their own, so nobody who just wrote waits behind a
/// round of thousands.
public enum Lane {
    ANSWERS("outbox-answers"),
    BULK("outbox-bulk");

    private final String worker;

    Lane(String worker) {
        this.worker = worker;
    }

    String worker() {
        return worker;
    }

    static Lane of(int ordinal) {
        return values()[ordinal];
    }
}
