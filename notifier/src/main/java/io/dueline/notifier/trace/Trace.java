package io.dueline.notifier.trace;

import io.r2dbc.spi.R2dbcException;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/// A fault fit for a log: its kind and where it came from in full, but none of its messages.
/// Databases and parsers quote the very values they stumble over, and those belong to people.
public final class Trace {

    private final Set<Throwable> written = Collections.newSetFromMap(new IdentityHashMap<>());
    private final StringBuilder text = new StringBuilder();

    private Trace() {}

    /// Every kind and every frame, down to the first cause.
    public static String of(Throwable fault) {
        var trace = new Trace();
        trace.write("", fault);
        return trace.text.toString();
    }

    /// The kind alone, in one line; of a fault of the database also its SQL state.
    public static String kind(Throwable fault) {
        var name = fault.getClass().getName();
        return fault instanceof R2dbcException refused
                ? name + " [" + refused.getSqlState() + "]"
                : name;
    }

    private void write(String role, Throwable fault) {
        if (!written.add(fault)) {
            return;
        }
        text.append(role).append(kind(fault));
        for (var frame : fault.getStackTrace()) {
            text.append("\n\tat ").append(frame);
        }
        for (var other : fault.getSuppressed()) {
            write("\nSuppressed: ", other);
        }
        var cause = fault.getCause();
        if (cause != null) {
            write("\nCaused by: ", cause);
        }
    }
}
