package io.dueline.notifier.imports.columns;

import java.util.List;

/// A cell does not say what its column is for. It has no stack trace, because sheets may have many.
public final class Illegible extends Exception {

    private final String code;
    private final transient List<Object> values;

    public Illegible(String code, Object... values) {
        super(code, null, false, false);
        this.code = code;
        this.values = List.of(values);
    }

    public Fault in(int row, Heading heading) {
        return Fault.of(row, heading, code, values.toArray());
    }
}
