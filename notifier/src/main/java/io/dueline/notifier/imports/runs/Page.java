package io.dueline.notifier.imports.runs;

import io.dueline.notifier.imports.lines.SheetLine;
import io.dueline.notifier.imports.runs.LineRows.Reach;

import java.util.List;

/// The good rows of the next owners of a run.
record Page(Step step, Reach reach, List<SheetLine> lines) {

    long run() {
        return step.id();
    }
}
