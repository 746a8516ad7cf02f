package io.dueline.admin.owners;

import org.jspecify.annotations.Nullable;

/// What was just done, told once on the page after it.
enum Done {
    STANCE(null),
    HELD("hold/lift"),
    LIFTED(null),
    SILENT("opt-in"),
    HEARD("opt-out");

    private final @Nullable String undo;

    Done(@Nullable String undo) {
        this.undo = undo;
    }

    String word() {
        return "owners.done." + name();
    }

    /// Where the deed that takes it back is asked for.
    @Nullable String undo(long owner) {
        return undo == null ? null : "/owners/" + owner + "/" + undo;
    }
}
