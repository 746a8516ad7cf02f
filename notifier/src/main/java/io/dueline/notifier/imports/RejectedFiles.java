package io.dueline.notifier.imports;

import io.dueline.notifier.imports.columns.Heading;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.Leftover;
import io.dueline.notifier.imports.runs.Runs;
import io.dueline.notifier.imports.sheet.Cell;
import io.dueline.notifier.imports.sheet.SheetRow;
import io.dueline.notifier.imports.sheet.SheetWriter;
import io.dueline.notifier.imports.sheet.SheetWriter.Format;
import io.dueline.notifier.owner.Language;

import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Writes the rows left out into a file with the columns they had, and the reason behind them.
@Component
class RejectedFiles {

    private static final int PAGE = 500;

    private final Runs runs;
    private final ImportWords words;

    RejectedFiles(Runs runs, ImportWords words) {
        this.runs = runs;
        this.words = words;
    }

    /// The file is there until it is discarded.
    Mono<Path> write(ImportRun run, Format format, Language language) {
        return runs.blocking(() -> Files.createTempFile("dueline-left-out-", ".sheet"))
                .flatMap(file -> write(file, run, format, language).thenReturn(file));
    }

    Mono<Void> discard(Path file) {
        return runs.blocking(() -> Files.deleteIfExists(file)).then();
    }

    private Mono<Void> write(Path file, ImportRun run, Format format, Language language) {
        return Mono.usingWhen(
                runs.blocking(() -> open(file, run, format, language)),
                writer -> rows(run, language).concatMap(rows -> write(writer, rows), 0).then(),
                writer -> runs.blocking(() -> close(writer)));
    }

    private SheetWriter open(Path file, ImportRun run, Format format, Language language)
            throws IOException {
        var writer = SheetWriter.to(file, format);
        writer.row(cells(run, texts(run.headings()), words.column(Heading.REASON, language)));
        return writer;
    }

    private Flux<List<List<String>>> rows(ImportRun run, Language language) {
        return page(run, 0)
                .expand(page -> page(run, page.getLast().row()))
                .map(page -> page.stream().map(row -> cells(run, row, language)).toList());
    }

    private Mono<List<Leftover>> page(ImportRun run, int after) {
        return runs.leftOut(run.id(), after, PAGE).collectList().filter(page -> !page.isEmpty());
    }

    private List<String> cells(ImportRun run, Leftover row, Language language) {
        return cells(run, row.cells(), words.reasons(row.faults(), run, language));
    }

    /// The reason stands where it stood before, if the sheet was one of ours already, else behind
    /// the last heading. Cells beyond that stay behind it, where they are seen.
    private static List<String> cells(ImportRun run, List<String> cells, String reason) {
        var columns = run.headings().cells().size();
        var place = run.columns().columns().getOrDefault(Heading.REASON, columns);
        var whole = new ArrayList<>(cells);
        while (whole.size() < Math.max(columns, place)) {
            whole.add("");
        }
        if (place < columns) {
            whole.set(place, reason);
        } else {
            whole.add(place, reason);
        }
        return whole;
    }

    private Mono<Boolean> write(SheetWriter writer, List<List<String>> rows) {
        return runs.blocking(
                () -> {
                    for (var row : rows) {
                        writer.row(row);
                    }
                    return true;
                });
    }

    private static boolean close(SheetWriter writer) throws IOException {
        writer.close();
        return true;
    }

    private static List<String> texts(SheetRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }
}
