package io.dueline.bot.conversation;

import io.dueline.notifier.paging.UnknownCursor;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;

/// Where a page of messages ended.
record Cursor(Instant at, String direction, long id) {

    /// Before which every message lies.
    static final Cursor LATEST =
            new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "out", Long.MAX_VALUE);

    private static final Set<String> DIRECTIONS = Set.of("in", "out");
    private static final int PARTS = 3;

    String written() {
        return io.dueline.notifier.paging.Cursor.at(at, direction, id).written();
    }

    /// @throws UnknownCursor if we never wrote it so
    static Cursor read(String written) {
        var parts = io.dueline.notifier.paging.Cursor.read(written).parts();
        try {
            var cursor =
                    new Cursor(
                            Instant.parse(parts.get(0)),
                            parts.get(1),
                            Long.parseLong(parts.get(2)));
            return cursor.checked(parts.size());
        } catch (DateTimeException | IllegalArgumentException | IndexOutOfBoundsException wrong) {
            throw new UnknownCursor(wrong);
        }
    }

    /// A moment may be well written and yet lie where no calendar of a database reaches.
    private Cursor checked(int parts) {
        var ours =
                parts == PARTS
                        && DIRECTIONS.contains(direction)
                        && !at.isBefore(Instant.EPOCH)
                        && !at.isAfter(LATEST.at());
        if (!ours) {
            throw new IllegalArgumentException("no page of ours ends there");
        }
        return this;
    }
}
