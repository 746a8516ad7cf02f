package io.dueline.admin.promises;

import io.dueline.notifier.cadence.Touch;

import java.util.Locale;

/// How somebody of ours tried to speak with an owner, and whether they did.
enum Contact {
    CALLED(Touch.Kind.CALL, true),
    NO_ANSWER(Touch.Kind.CALL, false),
    VISITED(Touch.Kind.VISIT, true),
    NOBODY_HOME(Touch.Kind.VISIT, false);

    private final Touch.Kind kind;
    private final boolean reached;

    Contact(Touch.Kind kind, boolean reached) {
        this.kind = kind;
        this.reached = reached;
    }

    Touch.Kind kind() {
        return kind;
    }

    boolean isReached() {
        return reached;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
