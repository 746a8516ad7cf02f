package io.dueline.notifier.imports.sheet;

import java.util.StringJoiner;
import java.util.regex.Pattern;

/// Cells written out so that no spreadsheet takes them for a formula, whoever wrote what is in
/// them.
public final class Harmless {

    /// A sign that begins a formula, in either width, also behind space and unseen signs.
    private static final Pattern FORMULA =
            Pattern.compile(
                    "^(?:[\\t\\r\\n\\x00]|[\\s\\p{Z}\\p{Cc}\\p{Cf}]*[=+\\-@＝＋－＠]).*",
                    Pattern.DOTALL);

    private Harmless() {}

    /// With the apostrophe by which a spreadsheet knows a text, where one is needed; our own
    /// reading
    /// drops it again.
    public static String text(String cell) {
        return FORMULA.matcher(cell).matches() ? "'" + cell : cell;
    }

    /// A line of a CSV.
    public static String line(Iterable<String> cells) {
        var line = new StringJoiner(",", "", "\r\n");
        cells.forEach(cell -> line.add(quoted(text(cell))));
        return line.toString();
    }

    private static String quoted(String cell) {
        return "\"" + cell.replace("\"", "\"\"") + "\"";
    }
}
