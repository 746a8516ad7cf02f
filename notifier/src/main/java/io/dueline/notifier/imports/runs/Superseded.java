package io.dueline.notifier.imports.runs;

/// A run was carried on by somebody else, or thrown away, while we were at it; nothing is wrong.
final class Superseded extends RuntimeException {

    Superseded() {
        super(null, null, false, false);
    }
}
