package io.dueline.notifier.channel.simulator;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A text on a phone.
record Said(long phone, long id, Writer writer, String text, Instant at, State state) {

    private static final Pattern LINK =
            Pattern.compile("https?://[\\w.:/?&=#%~@!+,;\\-]*[\\w/=#~]", Pattern.CASE_INSENSITIVE);

    /// The house, or the one who holds the phone.
    enum Writer {
        HOUSE,
        HOLDER
    }

    /// Whether it can be read on the phone yet.
    enum State {
        QUEUED,
        SENT,
        UNDELIVERED,
        DELIVERED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// A stretch of the text, and where it leads if it is a link.
    record Piece(String text, @Nullable String href) {}

    /// The text cut at its links.
    public List<Piece> pieces() {
        var pieces = new ArrayList<Piece>();
        var links = LINK.matcher(text);
        int from = 0;
        while (links.find()) {
            pieces.add(new Piece(text.substring(from, links.start()), null));
            pieces.add(new Piece(links.group(), links.group()));
            from = links.end();
        }
        pieces.add(new Piece(text.substring(from), null));
        return pieces;
    }

    /// Taken by the carrier and not on the phone yet.
    public boolean isUnderWay() {
        return state == State.QUEUED || state == State.SENT;
    }
}
