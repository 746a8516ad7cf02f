package io.dueline.notifier.imports.sheet;

import java.util.List;

/// A file cannot be taken in at all.
public final class SheetFault extends RuntimeException {

    /// What keeps it from being read.
    public enum Kind {
        TOO_LARGE,
        EMPTY,
        OLD_EXCEL,
        PROTECTED,
        WEB_PAGE,
        ENCODING,
        DAMAGED_TEXT,
        BROKEN,
        BOMB,
        NO_HEADINGS,
        MISSING_HEADINGS,
        TOO_MANY_ROWS,
        /// It could be read, and writing it failed again and again.
        GAVE_UP
    }

    private final Kind kind;
    private final transient List<String> values;

    public SheetFault(Kind kind, Object... values) {
        super(kind.name());
        this.kind = kind;
        this.values = List.of(values).stream().map(String::valueOf).toList();
    }

    public Kind kind() {
        return kind;
    }

    /// What the words about it need.
    public List<String> values() {
        return values;
    }
}
