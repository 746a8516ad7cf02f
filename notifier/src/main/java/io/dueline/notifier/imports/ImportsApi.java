package io.dueline.notifier.imports;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.sheet.SheetWriter.Format;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Takes in sheets from billing systems, as an upload or as the plain body; at once, or to be
/// looked
/// at first.
@RestController
@RequestMapping("/api/imports")
class ImportsApi {

    static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");
    static final MediaType XLSX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final String CSV_BODY = "text/csv";
    private static final String XLSX_BODY =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String BY = "api";

    /// What leaves the kind to the headings.
    private static final String ANY = "any";

    private final Imports imports;
    private final Communities communities;
    private final ImportWords words;

    ImportsApi(Imports imports, Communities communities, ImportWords words) {
        this.imports = imports;
        this.communities = communities;
        this.words = words;
    }

    /// Takes a sheet in and answers with a report; with `preview`, only reads and compares it, and
    /// answers 202 with the import as it stands.
    ///
    /// @param kind `arrears`, `owners`, `invoices`, `payments`, or `any` to go by the headings
    @PostMapping(path = "/{kind}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ResponseEntity<Object>> upload(
            @PathVariable String kind,
            @RequestParam String community,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestPart FilePart file,
            @Nullable Locale locale) {
        return answer(new Asked(kind, community, preview, file.filename()), file.content(), locale);
    }

    /// The same with the sheet as the body.
    @PostMapping(
            path = "/{kind}",
            consumes = {CSV_BODY, XLSX_BODY, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Mono<ResponseEntity<Object>> body(
            @PathVariable String kind,
            @RequestParam String community,
            @RequestParam(defaultValue = "false") boolean preview,
            @RequestParam(defaultValue = "") String file,
            @RequestBody Flux<DataBuffer> content,
            @Nullable Locale locale) {
        return answer(new Asked(kind, community, preview, file), content, locale);
    }

    /// The latest imports of a community, newest first.
    @GetMapping
    Flux<ImportView> list(@RequestParam String community, @Nullable Locale locale) {
        return communities
                .byCode(community)
                .map(Community::id)
                .flatMapMany(imports::of)
                .collectList()
                .flatMapIterable(runs -> runs)
                .concatMap(run -> view(run, language(locale)));
    }

    @GetMapping("/{run:\\d{1,18}}")
    Mono<ImportView> one(@PathVariable long run, @Nullable Locale locale) {
        return imports.find(run, language(locale)).flatMap(found -> view(found, language(locale)));
    }

    /// Has a previewed import taken in.
    @PostMapping("/{run:\\d{1,18}}/commit")
    Mono<ResponseEntity<ImportView>> commit(@PathVariable long run, @Nullable Locale locale) {
        return imports.commit(run, BY, language(locale))
                .flatMap(now -> view(now, language(locale)))
                .map(view -> ResponseEntity.accepted().body(view));
    }

    /// Throws a previewed import away.
    @PostMapping("/{run:\\d{1,18}}/discard")
    Mono<ImportView> discard(@PathVariable long run, @Nullable Locale locale) {
        return imports.discard(run, BY, language(locale))
                .flatMap(now -> view(now, language(locale)));
    }

    /// The rows left out, each with its reason, as CSV.
    @GetMapping("/{run:\\d{1,18}}/rejected.csv")
    Mono<ResponseEntity<Flux<DataBuffer>>> rejectedCsv(
            @PathVariable long run, @Nullable Locale locale) {
        return rejected(run, Format.CSV, CSV, locale);
    }

    /// The rows left out, each with its reason, as XLSX.
    @GetMapping("/{run:\\d{1,18}}/rejected.xlsx")
    Mono<ResponseEntity<Flux<DataBuffer>>> rejectedXlsx(
            @PathVariable long run, @Nullable Locale locale) {
        return rejected(run, Format.XLSX, XLSX, locale);
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> rejected(
            long run, Format format, MediaType type, @Nullable Locale locale) {
        var name = "left-out-" + run + "." + format.code();
        return imports.find(run, language(locale))
                .map(found -> imports.rejected(found, format, language(locale)))
                .map(
                        content ->
                                ResponseEntity.ok()
                                        .contentType(type)
                                        .header(
                                                HttpHeaders.CONTENT_DISPOSITION,
                                                "attachment; filename=\"" + name + "\"")
                                        .body(content));
    }

    /// What somebody asks for.
    private record Asked(String kind, String community, boolean preview, String file) {}

    private Mono<ResponseEntity<Object>> answer(
            Asked asked, Flux<DataBuffer> content, @Nullable Locale locale) {
        return communities
                .byCode(asked.community())
                .zipWith(kind(asked.kind(), language(locale)))
                .onErrorResume(fault -> letGo(content).then(Mono.error(fault)))
                .flatMap(
                        found ->
                                answer(
                                        asked,
                                        found.getT1(),
                                        found.getT2(),
                                        content,
                                        language(locale)));
    }

    private Mono<ResponseEntity<Object>> answer(
            Asked asked,
            Community community,
            Optional<SheetKind> kind,
            Flux<DataBuffer> content,
            Language language) {
        if (!asked.preview()) {
            return imports.take(community.id(), kind, asked.file(), content, BY, language)
                    .map(ResponseEntity::ok);
        }
        return imports.preview(community.id(), kind, asked.file(), content, BY, language)
                .flatMap(run -> view(run, language))
                .map(view -> ResponseEntity.status(HttpStatus.ACCEPTED).body(view));
    }

    /// What of an upload is not read keeps its memory until it is let go.
    private static Mono<Void> letGo(Flux<DataBuffer> content) {
        return content.map(DataBufferUtils::release).then();
    }

    private Mono<Optional<SheetKind>> kind(String code, Language language) {
        var kind = SheetKind.ofCode(code);
        return kind.isPresent() || code.equals(ANY)
                ? Mono.just(kind)
                : Mono.error(
                        () ->
                                new ImportProblem.UnknownKind(
                                        words.say("unknown_kind", List.of(code), language)));
    }

    private Mono<ImportView> view(ImportRun run, Language language) {
        return Mono.zip(
                imports.look(run, language), communities.find(run.community()), ImportView::of);
    }

    /// A program that names no language is answered in English.
    private static Language language(@Nullable Locale locale) {
        return locale == null ? Language.EN : Language.of(locale);
    }
}
