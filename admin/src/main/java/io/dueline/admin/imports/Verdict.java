package io.dueline.admin.imports;

import io.dueline.notifier.imports.Preview;

/// What sums an import up, by the word of the page and the colour of the notice.
public enum Verdict {
    WAITS("waits", "slate"),
    NONE("none", "red"),
    UNCHANGED("unchanged", "green"),
    SOME("some", "amber"),
    ALL("all", "green"),
    FAILED("failed", "red"),
    STOPPED("stopped", "red"),
    DISCARDED("discarded", "slate");

    private final String word;
    private final String hue;

    Verdict(String word, String hue) {
        this.word = word;
        this.hue = hue;
    }

    static Verdict of(Preview look) {
        return switch (look.run().state()) {
            case READING, WEIGHING, COMMITTING -> WAITS;
            case READY, DONE -> ofRows(look);
            case FAILED -> look.run().canGoOn() ? STOPPED : FAILED;
            case DISCARDED -> DISCARDED;
        };
    }

    public String word() {
        return word;
    }

    public String hue() {
        return hue;
    }

    private static Verdict ofRows(Preview look) {
        if (look.accepted() == 0) {
            return NONE;
        }
        if (look.leftOut() > 0) {
            return SOME;
        }
        return look.changesNothing() ? UNCHANGED : ALL;
    }
}
