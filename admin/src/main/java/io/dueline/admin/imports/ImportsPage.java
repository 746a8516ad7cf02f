package io.dueline.admin.imports;

import io.dueline.admin.layout.Pulse;
import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.imports.ImportProblem;
import io.dueline.notifier.imports.Imports;
import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Where staff hand in sheets, and see what was handed in before.
@Controller
@RequestMapping("/imports")
class ImportsPage {

    private static final String VIEW = "imports/imports";
    private static final Set<Topic> SHOWN = Set.of(Topic.IMPORT, Topic.CLOCK);

    private final StaffImports staff;
    private final Imports imports;
    private final WhoRows who;
    private final Live live;

    ImportsPage(StaffImports staff, Imports imports, WhoRows who, Live live) {
        this.staff = staff;
        this.imports = imports;
        this.who = who;
        this.live = live;
    }

    @ModelAttribute("kinds")
    List<SheetKind> kinds() {
        return List.of(SheetKind.values());
    }

    @ModelAttribute("columns")
    List<SheetColumns> columns() {
        return SheetColumns.ALL;
    }

    @ModelAttribute("mayImport")
    boolean mayImport(@AuthenticationPrincipal @Nullable StaffMember me) {
        return staff.allows(me);
    }

    @GetMapping
    Mono<String> show(
            @Nullable Community here,
            @AuthenticationPrincipal @Nullable StaffMember me,
            Model model) {
        Duty.importer(me);
        return here == null ? Mono.just(VIEW) : withPast(here, model);
    }

    /// Keeps the sheet, and leads to where one sees what it would do.
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Rendering> take(
            Community here,
            @RequestPart(required = false) @Nullable String kind,
            @RequestPart FilePart file,
            @AuthenticationPrincipal @Nullable StaffMember me,
            @ModelAttribute("language") Language language,
            Model model) {
        var said = Optional.ofNullable(kind).flatMap(SheetKind::ofCode);
        return staff.preview(here, said, file, me, language)
                .map(ImportsPage::toItsPage)
                .onErrorResume(
                        ImportProblem.class,
                        problem -> withPast(here, model).map(_ -> refused(problem)));
    }

    @GetMapping(path = "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @ResponseBody
    Flux<ServerSentEvent<String>> stream() {
        return Pulse.of(live, SHOWN);
    }

    private Mono<String> withPast(Community here, Model model) {
        return imports.of(here.id())
                .collectList()
                .zipWith(who.names())
                .map(
                        found ->
                                model.addAttribute("past", found.getT1())
                                        .addAttribute("names", found.getT2()))
                .thenReturn(VIEW);
    }

    private static Rendering toItsPage(ImportRun run) {
        return Rendering.redirectTo("/imports/" + run.id()).build();
    }

    private static Rendering refused(ImportProblem problem) {
        return Rendering.view(VIEW)
                .status(problem.getStatusCode())
                .modelAttribute("refusal", String.valueOf(problem.getBody().getDetail()))
                .build();
    }
}
