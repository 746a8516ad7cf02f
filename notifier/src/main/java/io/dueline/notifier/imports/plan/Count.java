package io.dueline.notifier.imports.plan;

import com.fasterxml.jackson.annotation.JsonProperty;

/// How many of a kind are new, differ from before, or are as before.
public record Count(@JsonProperty("new") int fresh, int changed, int unchanged) {

    public static final Count NONE = new Count(0, 0, 0);

    public int changes() {
        return fresh + changed;
    }

    public boolean isNone() {
        return changes() + unchanged == 0;
    }
}
