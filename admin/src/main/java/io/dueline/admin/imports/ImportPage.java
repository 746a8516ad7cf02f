package io.dueline.admin.imports;

import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.imports.ImportProblem;
import io.dueline.notifier.imports.Imports;
import io.dueline.notifier.imports.Preview;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.imports.sheet.SheetWriter.Format;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;

/// One import: how far it is, what it would do, what it did.
@Controller
@RequestMapping("/imports/{run:\\d{1,18}}")
class ImportPage {

    private static final String VIEW = "imports/import";

    private final StaffImports staff;
    private final Imports imports;
    private final Communities communities;
    private final WhoRows who;

    ImportPage(StaffImports staff, Imports imports, Communities communities, WhoRows who) {
        this.staff = staff;
        this.imports = imports;
        this.communities = communities;
        this.who = who;
    }

    @ModelAttribute("mayImport")
    boolean mayImport(@AuthenticationPrincipal @Nullable StaffMember me) {
        return staff.allows(me);
    }

    /// Whoever hands no sheets in sees none.
    @ModelAttribute
    void forThoseWhoImport(@AuthenticationPrincipal @Nullable StaffMember me) {
        Duty.importer(me);
    }

    @GetMapping
    Mono<String> show(
            @PathVariable long run, @ModelAttribute("language") Language language, Model model) {
        return find(run, language)
                .flatMap(found -> imports.look(found, language))
                .flatMap(look -> show(look, model));
    }

    @PostMapping("/commit")
    Mono<String> commit(
            @PathVariable long run,
            @AuthenticationPrincipal @Nullable StaffMember me,
            @ModelAttribute("language") Language language) {
        return staff.commit(run, me, language).transform(deed -> andBack(deed, run));
    }

    @PostMapping("/discard")
    Mono<String> discard(
            @PathVariable long run,
            @AuthenticationPrincipal @Nullable StaffMember me,
            @ModelAttribute("language") Language language) {
        return staff.discard(run, me, language).transform(deed -> andBack(deed, run));
    }

    @PostMapping("/go-on")
    Mono<String> goOn(
            @PathVariable long run,
            @AuthenticationPrincipal @Nullable StaffMember me,
            @ModelAttribute("language") Language language) {
        return staff.goOn(run, me, language).transform(deed -> andBack(deed, run));
    }

    @GetMapping("/rejected.csv")
    Mono<ResponseEntity<Flux<DataBuffer>>> csv(
            @PathVariable long run, @ModelAttribute("language") Language language) {
        return rejected(run, Format.CSV, SamplesPage.CSV, language);
    }

    @GetMapping("/rejected.xlsx")
    Mono<ResponseEntity<Flux<DataBuffer>>> xlsx(
            @PathVariable long run, @ModelAttribute("language") Language language) {
        return rejected(run, Format.XLSX, SamplesPage.XLSX, language);
    }

    private Mono<ImportRun> find(long run, Language language) {
        return imports.find(run, language)
                .onErrorMap(
                        ImportProblem.UnknownImport.class,
                        _ -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Mono<String> show(Preview look, Model model) {
        return Mono.zip(communities.find(look.run().community()), who.names())
                .map(found -> fill(model, look, found.getT1().zone(), found.getT2()))
                .thenReturn(VIEW);
    }

    private static Model fill(Model model, Preview look, ZoneId zone, Map<String, String> names) {
        return model.addAttribute("look", look)
                .addAttribute("run", look.run())
                .addAttribute("zone", zone)
                .addAttribute("names", names)
                .addAttribute("verdict", Verdict.of(look));
    }

    /// Somebody else may have decided meanwhile; the page says how it stands.
    private static Mono<String> andBack(Mono<ImportRun> deed, long run) {
        return deed.then()
                .onErrorComplete(ImportProblem.NotNow.class)
                .thenReturn("redirect:/imports/" + run);
    }

    private Mono<ResponseEntity<Flux<DataBuffer>>> rejected(
            long run, Format format, MediaType type, Language language) {
        return find(run, language)
                .map(
                        found ->
                                ResponseEntity.ok()
                                        .contentType(type)
                                        .header(
                                                HttpHeaders.CONTENT_DISPOSITION,
                                                attached(found, format, language))
                                        .body(imports.rejected(found, format, language)));
    }

    private static String attached(ImportRun run, Format format, Language language) {
        var name = language == Language.ZH ? "未导入的行-" : "left-out-";
        return ContentDisposition.attachment()
                .filename(name + run.id() + "." + format.code(), StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
