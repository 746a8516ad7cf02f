package io.dueline.notifier.paging;

import org.jspecify.annotations.Nullable;

/// Which page is asked for.
///
/// @param after the value of `next` in the page before; nothing for the first one
/// @param limit how many at most
public record PageQuery(@Nullable String after, @Nullable Integer limit) {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    public int size() {
        return limit == null ? USUAL : Math.clamp(limit, 1, MOST);
    }

    /// How many to read in order to know whether there are more.
    public int sizeAndOne() {
        return size() + 1;
    }

    /// The number behind which the page begins, in a list ordered by number.
    ///
    /// @throws UnknownCursor if it is no cursor of such a list
    public long afterNumber() {
        return after == null ? 0 : Cursor.readNumber(after);
    }
}
