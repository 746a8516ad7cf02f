package io.dueline.wrong.notifier.extras;

/// A package the table does not know.
record Unplanned() {}
