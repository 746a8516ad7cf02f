package io.dueline.notifier.imports.runs;

import io.dueline.notifier.community.Community;
import io.dueline.notifier.imports.lines.SheetLine;
import io.dueline.notifier.imports.reading.Judged;
import io.dueline.notifier.imports.reading.RowReader;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.runs.LineRows.Kept;

import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;

/// Reads rows once more that were kept.
@Component
class Readers {

    private final Clock clock;

    Readers(Clock clock) {
        this.clock = clock;
    }

    RowReader of(ImportRun run, Community community) {
        return new RowReader(
                run.kind().orElseThrow(),
                run.columns(),
                community.currency(),
                community.dayAt(clock.instant()));
    }

    List<SheetLine> lines(ImportRun run, Community community, List<Kept> rows) {
        var reader = of(run, community);
        return rows.stream().map(kept -> line(reader, kept)).toList();
    }

    /// What was read once is kept so that it reads the same again.
    private static SheetLine line(RowReader reader, Kept kept) {
        return switch (reader.read(LineRows.row(kept))) {
            case Judged.Good(var line) -> line;
            case Judged.Bad _, Judged.Sum _ ->
                    throw new IllegalStateException("row " + kept.row() + " reads otherwise now");
        };
    }
}
