package io.dueline.notifier.hooks;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What other systems can be told of.
public enum EventKind {
    PAYMENT_RECORDED,
    PROMISE_MADE,
    PROMISE_KEPT,
    PROMISE_BROKEN,
    CASE_OPENED,
    CASE_RESOLVED,
    MESSAGE_UNDELIVERABLE,
    /// Nothing happened: somebody tries whether the way is open.
    PING;

    /// As other systems read it: `payment.recorded`.
    public String code() {
        return name().toLowerCase(Locale.ROOT).replaceFirst("_", ".");
    }

    public static Optional<EventKind> named(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    /// Whether an endpoint chooses to be told of it.
    public boolean isChosen() {
        return this != PING;
    }
}
