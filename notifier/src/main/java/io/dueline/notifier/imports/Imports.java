package io.dueline.notifier.imports;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.imports.ImportReport.Rejected;
import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.imports.plan.Count;
import io.dueline.notifier.imports.plan.Counted;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.run.ImportRun.Manner;
import io.dueline.notifier.imports.run.ImportRun.State;
import io.dueline.notifier.imports.run.Leftover;
import io.dueline.notifier.imports.run.Wanted;
import io.dueline.notifier.imports.runs.BrokenOff;
import io.dueline.notifier.imports.runs.Runs;
import io.dueline.notifier.imports.sheet.SheetFault;
import io.dueline.notifier.imports.sheet.SheetWriter.Format;
import io.dueline.notifier.owner.Language;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Takes in sheets. A sheet is read and compared with the ledger first, so that one may look at
/// what
/// would happen, and taken in page by page once somebody says so. The same sheet again changes
/// nothing.
@Component
public class Imports {

    private static final Logger log = LoggerFactory.getLogger(Imports.class);

    private static final int SHOWN_CHANGES = 20;
    private static final int SHOWN_OWNERS = 10;
    private static final int SHOWN_REJECTED = 50;
    private static final int TOLD_REJECTED = 1_000;
    private static final int BUFFER = 1 << 14;

    private final Runs runs;
    private final Communities communities;
    private final RejectedFiles files;
    private final ImportWords words;

    Imports(Runs runs, Communities communities, RejectedFiles files, ImportWords words) {
        this.runs = runs;
        this.communities = communities;
        this.files = files;
        this.words = words;
    }

    /// Keeps a CSV or XLSX, whatever its name says it is, to be read and looked at. Fails with an
    /// [ImportProblem] if it is too large.
    ///
    /// @param kind nothing leaves it to the headings
    /// @param by `api` or `staff:` and a number
    public Mono<ImportRun> preview(
            CommunityId community,
            Optional<SheetKind> kind,
            String fileName,
            Flux<DataBuffer> content,
            String by,
            Language language) {
        return runs.begin(community, new Wanted(fileName, kind, Manner.LOOKED_AT, by), content)
                .onErrorMap(SheetFault.class, fault -> problem(fault, language));
    }

    /// Takes a sheet in at once. Fails with an [ImportProblem] if it cannot be read as a whole.
    ///
    /// @param kind nothing leaves it to the headings
    /// @param fileName what the report calls it
    /// @param by `api` or `staff:` and a number
    /// @param language of the report
    public Mono<ImportReport> take(
            CommunityId community,
            Optional<SheetKind> kind,
            String fileName,
            Flux<DataBuffer> content,
            String by,
            Language language) {
        return runs.carryOut(community, new Wanted(fileName, kind, Manner.AT_ONCE, by), content)
                .flatMap(run -> refuseFailed(run, language))
                .flatMap(run -> report(run, language))
                .doOnNext(report -> note(community, report))
                .onErrorMap(SheetFault.class, fault -> problem(fault, language))
                .onErrorResume(BrokenOff.class, fault -> brokenOff(fault.run(), language));
    }

    /// Fails with an [ImportProblem] if there is none of that number.
    public Mono<ImportRun> find(long run, Language language) {
        return runs.find(run).switchIfEmpty(Mono.error(() -> unknown(run, language)));
    }

    /// The latest of a community, newest first.
    public Flux<ImportRun> of(CommunityId community) {
        return runs.of(community);
    }

    /// Has it taken in; what changed since it was compared is judged anew. Fails with an
    /// [ImportProblem] unless it is ready, or in already.
    public Mono<ImportRun> commit(long run, String by, Language language) {
        return runs.commit(run, by)
                .switchIfEmpty(Mono.error(() -> unknown(run, language)))
                .flatMap(now -> expect(now, List.of(State.COMMITTING, State.DONE), language));
    }

    /// Throws it away. Fails with an [ImportProblem] once any of it may have been taken in.
    public Mono<ImportRun> discard(long run, String by, Language language) {
        return runs.discard(run, by)
                .switchIfEmpty(Mono.error(() -> unknown(run, language)))
                .flatMap(now -> expect(now, List.of(State.DISCARDED), language));
    }

    /// Goes on with one that was given up.
    public Mono<ImportRun> goOn(long run, Language language) {
        return runs.goOn(run).switchIfEmpty(Mono.error(() -> unknown(run, language)));
    }

    /// What there is to know about it: before it is taken in what would happen, afterwards what
    /// did.
    public Mono<ImportReport> report(ImportRun run, Language language) {
        return Mono.zip(
                        counts(run),
                        runs.countLeftOut(run.id()),
                        runs.leftOut(run.id(), 0, TOLD_REJECTED).collectList())
                .map(found -> report(run, found.getT1(), found.getT2(), found.getT3(), language));
    }

    /// All that its page shows.
    public Mono<Preview> look(ImportRun run, Language language) {
        return communities
                .find(run.community())
                .flatMap(community -> look(run, community.currency(), language));
    }

    /// The rows left out as a file of the same columns with the reason behind them, to be mended
    /// and
    /// sent again.
    public Flux<DataBuffer> rejected(ImportRun run, Format format, Language language) {
        return Flux.usingWhen(
                files.write(run, format, language),
                file -> DataBufferUtils.read(file, DefaultDataBufferFactory.sharedInstance, BUFFER),
                files::discard);
    }

    private Mono<Preview> look(ImportRun run, Currency currency, Language language) {
        var parts =
                Mono.zip(
                        runs.foreseen(run.id()),
                        runs.done(run.id()),
                        runs.differences(run.id(), SHOWN_CHANGES).collectList(),
                        runs.shift(run.id()),
                        runs.newly(run.id(), currency, SHOWN_OWNERS).collectList(),
                        runs.noLonger(run.id(), currency, SHOWN_OWNERS).collectList(),
                        runs.leftOut(run.id(), 0, SHOWN_REJECTED).collectList(),
                        runs.countLeftOut(run.id()));
        return parts.map(
                found ->
                        new Preview(
                                run,
                                currency,
                                found.getT1(),
                                found.getT2(),
                                found.getT3(),
                                found.getT4(),
                                found.getT5(),
                                found.getT6(),
                                rejected(run, found.getT7(), language),
                                found.getT8(),
                                words.warnings(run, language),
                                failure(run, language)));
    }

    private Mono<Map<Counted, Count>> counts(ImportRun run) {
        return switch (run.state()) {
            case READING, WEIGHING, READY, DISCARDED -> runs.foreseen(run.id());
            case COMMITTING, DONE -> runs.done(run.id());
            case FAILED -> run.isDecided() ? runs.done(run.id()) : runs.foreseen(run.id());
        };
    }

    private ImportReport report(
            ImportRun run,
            Map<Counted, Count> counts,
            int leftOut,
            List<Leftover> rows,
            Language language) {
        return new ImportReport(
                run.id(),
                run.kind().map(SheetKind::code).orElse(""),
                run.file(),
                run.rows(),
                run.rows() - leftOut,
                counts.getOrDefault(Counted.OWNER, Count.NONE),
                counts.getOrDefault(Counted.UNIT, Count.NONE),
                counts.getOrDefault(Counted.INVOICE, Count.NONE),
                counts.getOrDefault(Counted.CHARGE, Count.NONE),
                counts.getOrDefault(Counted.PAYMENT, Count.NONE),
                rejected(run, rows, language),
                words.warnings(run, language));
    }

    private List<Rejected> rejected(ImportRun run, List<Leftover> rows, Language language) {
        return rows.stream().flatMap(row -> rejected(run, row, language)).toList();
    }

    private Stream<Rejected> rejected(ImportRun run, Leftover row, Language language) {
        return row.faults().stream()
                .map(
                        fault ->
                                new Rejected(
                                        row.row(),
                                        words.column(fault, run, language),
                                        words.reason(fault, language)));
    }

    private Optional<String> failure(ImportRun run, Language language) {
        return run.failure().map(why -> words.file(why.kind(), why.values(), language));
    }

    private Mono<ImportRun> refuseFailed(ImportRun run, Language language) {
        return run.failure()
                .<Mono<ImportRun>>map(
                        why ->
                                Mono.error(
                                        ImportProblem.of(
                                                why.kind(),
                                                words.file(why.kind(), why.values(), language))))
                .orElseGet(() -> Mono.just(run));
    }

    private Mono<ImportRun> expect(ImportRun run, List<State> states, Language language) {
        return states.contains(run.state())
                ? Mono.just(run)
                : Mono.error(
                        () ->
                                new ImportProblem.NotNow(
                                        run,
                                        words.say(
                                                "not_now." + run.state().code(),
                                                List.of(run.id()),
                                                language)));
    }

    private Mono<ImportReport> brokenOff(long id, Language language) {
        return runs.find(id)
                .flatMap(
                        run ->
                                Mono.error(
                                        new ImportProblem.BrokenOff(
                                                run,
                                                words.say(
                                                        "broken_off",
                                                        List.of(run.handled(), run.rows(), id),
                                                        language))));
    }

    private ImportProblem unknown(long run, Language language) {
        return new ImportProblem.UnknownImport(words.say("unknown", List.of(run), language));
    }

    private ImportProblem problem(SheetFault fault, Language language) {
        return ImportProblem.of(fault.kind(), words.file(fault.kind(), fault.values(), language));
    }

    private static void note(CommunityId community, ImportReport report) {
        log.info(
                "import {} done: community {}, {} rows, {} rejected, {} new charges",
                report.run(),
                community.value(),
                report.rows(),
                report.rejectedRows(),
                report.charges().fresh());
    }
}
