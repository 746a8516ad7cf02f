package io.dueline.notifier.billing.imports;

import io.dueline.notifier.billing.imports.ImportReport.Rejected;
import io.dueline.notifier.billing.imports.Tally.Kind;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.Language;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.nio.file.Path;

/// Takes in sheets of arrears: the whole sheet is read and judged first, then its good rows are
/// written batch by batch. The same sheet again changes nothing.
@Component
public class ArrearsImports {

    private static final Logger log = LoggerFactory.getLogger(ArrearsImports.class);

    private final Communities communities;
    private final Uploads uploads;
    private final SheetReading reading;
    private final ArrearsWriter writer;
    private final ImportWords words;

    ArrearsImports(
            Communities communities,
            Uploads uploads,
            SheetReading reading,
            ArrearsWriter writer,
            ImportWords words) {
        this.communities = communities;
        this.uploads = uploads;
        this.reading = reading;
        this.writer = writer;
        this.words = words;
    }

    /// Takes in a CSV or XLSX, whatever its name says it is. Fails with an [ImportProblem] if it
    /// cannot be read as a whole.
    ///
    /// @param fileName what the report calls it
    /// @param language of the report
    public Mono<ImportReport> take(
            CommunityId community, String fileName, Flux<DataBuffer> content, Language language) {
        return communities
                .find(community)
                .flatMap(found -> take(found, content))
                .map(outcome -> report(fileName, outcome, language))
                .doOnNext(report -> note(community, report))
                .onErrorMap(SheetFault.class, fault -> problem(fault, language));
    }

    private Mono<Outcome> take(Community community, Flux<DataBuffer> content) {
        return Mono.usingWhen(
                uploads.keep(content), file -> take(community, file), uploads::discard);
    }

    private Mono<Outcome> take(Community community, Path file) {
        return reading.survey(file, community.currency())
                .flatMap(survey -> write(community.id(), file, survey));
    }

    private Mono<Outcome> write(CommunityId community, Path file, Survey survey) {
        return reading.batches(file, survey)
                .concatMap(batch -> writer.take(community, batch))
                .reduceWith(() -> new Outcome(survey), Outcome::with);
    }

    private ImportReport report(String fileName, Outcome outcome, Language language) {
        var headings = outcome.survey().headings();
        return new ImportReport(
                fileName,
                outcome.survey().rows(),
                outcome.accepted(),
                outcome.tally().count(Kind.OWNER),
                outcome.tally().count(Kind.UNIT),
                outcome.tally().count(Kind.INVOICE),
                outcome.tally().count(Kind.CHARGE),
                outcome.faults().map(fault -> rejected(fault, headings, language)).toList(),
                headings.unknown().stream()
                        .map(heading -> words.unknownHeading(heading, language))
                        .toList());
    }

    private Rejected rejected(Fault fault, Headings headings, Language language) {
        return new Rejected(
                fault.row(),
                headings.written()
                        .getOrDefault(fault.heading(), words.column(fault.heading(), language)),
                words.reason(fault, language));
    }

    private ImportProblem problem(SheetFault fault, Language language) {
        return ImportProblem.of(fault, words.file(fault, language));
    }

    private static void note(CommunityId community, ImportReport report) {
        log.info(
                "arrears imported: community {}, {} rows, {} rejected, {} new charges",
                community.value(),
                report.rows(),
                report.rejectedRows(),
                report.charges().fresh());
    }
}
