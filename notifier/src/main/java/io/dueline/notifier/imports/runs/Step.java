package io.dueline.notifier.imports.runs;

import io.dueline.notifier.community.Community;
import io.dueline.notifier.imports.run.ImportRun;

/// A run whose turn it is.
///
/// @param holder who carries it on; a step of anybody else is void
record Step(ImportRun run, Community community, String holder) {

    long id() {
        return run.id();
    }
}
