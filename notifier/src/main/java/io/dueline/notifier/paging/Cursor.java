package io.dueline.notifier.paging;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// Where a page ended, written so that nobody is tempted to make one up.
///
/// @param parts what the list is ordered by, none of them with a line end
public record Cursor(List<String> parts) {

    private static final String BETWEEN = "\n";

    public static Cursor at(Object... parts) {
        return new Cursor(List.of(parts).stream().map(Object::toString).toList());
    }

    /// @throws UnknownCursor if we never wrote it so
    public static Cursor read(String written) {
        try {
            var text = new String(Base64.getUrlDecoder().decode(written), StandardCharsets.UTF_8);
            return new Cursor(List.of(text.split(BETWEEN, -1)));
        } catch (IllegalArgumentException wrong) {
            throw new UnknownCursor(wrong);
        }
    }

    /// Reads one that is a number alone.
    ///
    /// @throws UnknownCursor if it is not
    public static long readNumber(String written) {
        var parts = read(written).parts();
        try {
            return Long.parseLong(String.join(BETWEEN, parts));
        } catch (NumberFormatException wrong) {
            throw new UnknownCursor(wrong);
        }
    }

    public String written() {
        var bytes = String.join(BETWEEN, parts).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
