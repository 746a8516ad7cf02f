package io.dueline.admin.imports;

import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.billing.imports.ImportProblem;
import io.dueline.notifier.billing.imports.ImportReport;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.reactive.result.view.Rendering;

import reactor.core.publisher.Mono;

import java.util.List;

/// Where staff hand in sheets of arrears.
@Controller
@RequestMapping("/imports")
class ImportsPage {

    private static final String VIEW = "imports/imports";

    private final StaffImports imports;
    private final Communities communities;

    ImportsPage(StaffImports imports, Communities communities) {
        this.imports = imports;
        this.communities = communities;
    }

    @ModelAttribute("communities")
    Mono<List<Community>> communities() {
        return communities.all().collectList();
    }

    @ModelAttribute("columns")
    List<SheetColumn> columns() {
        return SheetColumn.ALL;
    }

    @GetMapping
    String empty(@AuthenticationPrincipal @Nullable StaffMember me) {
        Duty.importer(me);
        return VIEW;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Mono<Rendering> take(
            @RequestPart String community,
            @RequestPart FilePart file,
            @AuthenticationPrincipal @Nullable StaffMember me,
            @ModelAttribute("language") Language language) {
        return imports.take(community, file, Duty.importer(me), language)
                .map(report -> reported(report, community))
                .onErrorResume(ImportProblem.class, problem -> refused(problem, community));
    }

    private static Rendering reported(ImportReport report, String community) {
        return Rendering.view(VIEW)
                .modelAttribute("result", new ImportResult(report))
                .modelAttribute("chosen", community)
                .build();
    }

    private static Mono<Rendering> refused(ImportProblem problem, String community) {
        return Mono.just(
                Rendering.view(VIEW)
                        .status(problem.getStatusCode())
                        .modelAttribute("refusal", String.valueOf(problem.getBody().getDetail()))
                        .modelAttribute("chosen", community)
                        .build());
    }
}
