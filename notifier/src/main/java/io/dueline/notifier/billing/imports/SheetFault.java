package io.dueline.notifier.billing.imports;

import java.util.List;

/// A file cannot be taken in at all.
final class SheetFault extends RuntimeException {

    /// What keeps it from being read.
    enum Kind {
        TOO_LARGE,
        EMPTY,
        OLD_EXCEL,
        ENCODING,
        BROKEN,
        BOMB,
        NO_HEADINGS,
        MISSING_HEADINGS,
        TOO_MANY_ROWS
    }

    private final Kind kind;
    private final transient List<?> values;

    SheetFault(Kind kind, Object... values) {
        super(kind.name());
        this.kind = kind;
        this.values = List.of(values);
    }

    Kind kind() {
        return kind;
    }

    /// What the words about it need.
    List<?> values() {
        return values;
    }
}
