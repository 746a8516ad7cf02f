package io.dueline.admin.conversations;

import java.util.List;

/// A page of the list.
///
/// @param more whether another page follows
/// @param waiting how many wait in all
record Listing(Wanted wanted, List<Line> lines, boolean more, long waiting) {

    static final int PAGE = 50;

    static Listing of(Wanted wanted, List<Line> found, long waiting) {
        var shown = found.subList(0, Math.min(found.size(), PAGE));
        return new Listing(wanted, shown, found.size() > PAGE, waiting);
    }

    public List<Folder> desk() {
        return Folder.DESK;
    }

    public List<Folder> stances() {
        return Folder.STANCES;
    }
}
