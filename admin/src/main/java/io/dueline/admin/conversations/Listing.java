package io.dueline.admin.conversations;

import java.util.List;

/// A page of the list.
///
/// @param strangers who wrote from an address no owner has
/// @param more whether another page follows
/// @param waiting how many owners wait in all
/// @param unknown how many strangers do
record Listing(
        Wanted wanted,
        List<Line> lines,
        List<StrangerLine> strangers,
        boolean more,
        long waiting,
        long unknown) {

    static final int PAGE = 50;

    static Listing of(
            Wanted wanted,
            List<Line> found,
            List<StrangerLine> strangers,
            long waiting,
            long unknown) {
        return new Listing(
                wanted,
                cut(found),
                cut(strangers),
                Math.max(found.size(), strangers.size()) > PAGE,
                waiting,
                unknown);
    }

    public List<Folder> desk() {
        return Folder.DESK;
    }

    public List<Folder> stances() {
        return Folder.STANCES;
    }

    public boolean isEmpty() {
        return lines.isEmpty() && strangers.isEmpty();
    }

    /// How many wait in a folder; nothing for one that only shows.
    public long waitingIn(Folder folder) {
        return switch (folder) {
            case WAITING -> waiting;
            case UNKNOWN -> unknown;
            case MINE, ALL, RED, PAYS_SOON, UNDECIDED, AWAY, REFUSES -> 0;
        };
    }

    private static <T> List<T> cut(List<T> found) {
        return found.subList(0, Math.min(found.size(), PAGE));
    }
}
