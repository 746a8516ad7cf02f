package io.dueline.bot.conversation;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

import java.time.DateTimeException;
import java.time.Instant;

/// Where a page of messages ended.
record Cursor(Instant at, String direction, long id) {

    private static final String BETWEEN = "_";

    /// Before which every message lies.
    static final Cursor LATEST =
            new Cursor(Instant.parse("9999-01-01T00:00:00Z"), "out", Long.MAX_VALUE);

    String written() {
        return String.join(BETWEEN, at.toString(), direction, Long.toString(id));
    }

    /// @throws ResponseStatusException if we never wrote it so
    static Cursor read(String written) {
        var parts = written.split(BETWEEN);
        try {
            return new Cursor(Instant.parse(parts[0]), parts[1], Long.parseLong(parts[2]));
        } catch (DateTimeException | NumberFormatException | IndexOutOfBoundsException wrong) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST,
                    "before is the value of next in the page before, not '" + written + "'",
                    wrong);
        }
    }
}
