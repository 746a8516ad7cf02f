package io.dueline.bot.conversation;

import io.dueline.notifier.paging.UnknownCursor;

import java.time.DateTimeException;
import java.time.Instant;

/// Where a page of messages ended.
record Cursor(Instant at, String direction, long id) {

    /// Before which every message lies.
    static final Cursor LATEST =
            new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "out", Long.MAX_VALUE);

    String written() {
        return io.dueline.notifier.paging.Cursor.at(at, direction, id).written();
    }

    /// @throws UnknownCursor if we never wrote it so
    static Cursor read(String written) {
        var parts = io.dueline.notifier.paging.Cursor.read(written).parts();
        try {
            return new Cursor(
                    Instant.parse(parts.get(0)), parts.get(1), Long.parseLong(parts.get(2)));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException wrong) {
            throw new UnknownCursor(wrong);
        }
    }
}
