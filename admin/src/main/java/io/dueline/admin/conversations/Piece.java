package io.dueline.admin.conversations;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A stretch of a message, with what is to be shown about it.
///
/// @param rule what read these words, for evidence
record Piece(Kind kind, String text, @Nullable String rule) {

    /// Stands in a stored body where the link goes when the message leaves.
    private static final String LINK = "{link}";

    /// How a stretch is shown.
    enum Kind {
        PLAIN,
        LINK,
        EVIDENCE
    }

    /// Words of a text that led to something, from one place to another.
    private record Span(int start, int end, @Nullable String rule) {}

    /// A text of ours with the mark of a link in it.
    static List<Piece> withLink(String body) {
        var at = body.indexOf(LINK);
        return at < 0
                ? List.of(plain(body))
                : cut(body, List.of(new Span(at, at + LINK.length(), null)), Kind.LINK);
    }

    /// What a person typed, in which no mark is one of ours. Evidence that overlaps other evidence
    /// is underlined once.
    static List<Piece> typed(String body, List<Understood> understood) {
        var spans = new ArrayList<Span>();
        understood.stream()
                .flatMap(one -> span(body, one).stream())
                .sorted(Comparator.comparingInt(Span::start).thenComparing(Span::end))
                .filter(span -> spans.isEmpty() || span.start() >= spans.getLast().end())
                .forEachOrdered(spans::add);
        return cut(body, spans, Kind.EVIDENCE);
    }

    private static List<Span> span(String body, Understood one) {
        var words = one.words();
        var at = words == null || words.isEmpty() ? -1 : body.indexOf(words);
        return words == null || at < 0
                ? List.of()
                : List.of(new Span(at, at + words.length(), one.rule()));
    }

    private static List<Piece> cut(String body, List<Span> spans, Kind kind) {
        var pieces = new ArrayList<Piece>();
        var done = 0;
        for (var span : spans) {
            pieces.add(plain(body.substring(done, span.start())));
            pieces.add(new Piece(kind, body.substring(span.start(), span.end()), span.rule()));
            done = span.end();
        }
        pieces.add(plain(body.substring(done)));
        return pieces.stream().filter(piece -> !piece.text().isEmpty()).toList();
    }

    private static Piece plain(String text) {
        return new Piece(Kind.PLAIN, text, null);
    }

    @Override
    public String toString() {
        return "Piece[" + kind + "]";
    }
}
