package io.dueline.notifier.billing.imports;

import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.Locale;

/// Takes in sheets from billing systems, as an upload or as the plain body.
@RestController
@RequestMapping("/api/imports/arrears")
class ArrearsImportApi {

    private static final String CSV = "text/csv";
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ArrearsImports imports;
    private final Communities communities;

    ArrearsImportApi(ArrearsImports imports, Communities communities) {
        this.imports = imports;
        this.communities = communities;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<ImportReport> upload(
            @RequestParam String community, @RequestPart FilePart file, @Nullable Locale locale) {
        return take(community, file.filename(), file.content(), locale);
    }

    @PostMapping(consumes = {CSV, XLSX, MediaType.APPLICATION_OCTET_STREAM_VALUE})
    Mono<ImportReport> body(
            @RequestParam String community,
            @RequestParam(defaultValue = "") String file,
            @RequestBody Flux<DataBuffer> content,
            @Nullable Locale locale) {
        return take(community, file, content, locale);
    }

    private Mono<ImportReport> take(
            String code, String file, Flux<DataBuffer> content, @Nullable Locale locale) {
        return communities
                .byCode(code)
                .map(Community::id)
                .flatMap(id -> imports.take(id, file, content, language(locale)));
    }

    /// A program that names no language is answered in English.
    private static Language language(@Nullable Locale locale) {
        return locale == null ? Language.EN : Language.of(locale);
    }
}
