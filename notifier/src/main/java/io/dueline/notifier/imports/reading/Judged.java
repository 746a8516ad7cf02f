package io.dueline.notifier.imports.reading;

import io.dueline.notifier.imports.columns.Fault;
import io.dueline.notifier.imports.lines.SheetLine;

import java.util.List;

/// A row after it was read.
public sealed interface Judged {

    record Good(SheetLine line) implements Judged {}

    record Bad(List<Fault> faults) implements Judged {}

    /// It only adds up the rows above it.
    record Sum() implements Judged {}
}
