package io.dueline.notifier.imports.columns;

import java.util.List;

/// Why a row cannot be taken in.
///
/// @param row as the spreadsheet numbers it
/// @param heading the column it is about
/// @param code which words of `words/imports` say it, below `imports.fault`
/// @param values what those words need
public record Fault(int row, Heading heading, String code, List<String> values) {

    public static Fault of(int row, Heading heading, String code, Object... values) {
        return new Fault(
                row, heading, code, List.of(values).stream().map(String::valueOf).toList());
    }

    /// Whether it says the same about the same column.
    public boolean resembles(Fault other) {
        return heading == other.heading && code.equals(other.code);
    }
}
