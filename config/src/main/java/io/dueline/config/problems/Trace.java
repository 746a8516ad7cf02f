package io.dueline.config.problems;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.regex.Pattern;

/// A stack trace fit for a log: where it went wrong in full, but no names, numbers or quoted values
/// that a message may have carried along.
final class Trace {

    private static final Pattern PERSONAL =
            Pattern.compile("\\p{IsHan}+|\\+?\\d[\\d ().-]{5,}\\d|\"[^\"\\n]*\"|'[^'\\n]*'");

    private Trace() {}

    static String of(Throwable failure) {
        var text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return PERSONAL.matcher(text.toString()).replaceAll("…");
    }
}
