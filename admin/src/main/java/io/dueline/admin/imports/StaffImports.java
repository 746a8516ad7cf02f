package io.dueline.admin.imports;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.billing.imports.ArrearsImports;
import io.dueline.notifier.billing.imports.ImportReport;
import io.dueline.notifier.community.Communities;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Map;

/// Takes in what a member of staff hands in, and remembers who did.
@Component
class StaffImports {

    private final ArrearsImports imports;
    private final Communities communities;
    private final AuditTrail audit;

    StaffImports(ArrearsImports imports, Communities communities, AuditTrail audit) {
        this.imports = imports;
        this.communities = communities;
        this.audit = audit;
    }

    Mono<ImportReport> take(
            String code, FilePart file, @Nullable StaffMember me, Language language) {
        return communities.byCode(code).flatMap(community -> take(community, file, me, language));
    }

    private Mono<ImportReport> take(
            Community community, FilePart file, @Nullable StaffMember me, Language language) {
        return imports.take(community.id(), file.filename(), file.content(), language)
                .delayUntil(report -> note(community, report, me));
    }

    private Mono<Void> note(Community community, ImportReport report, @Nullable StaffMember me) {
        return audit.note(
                me == null ? null : me.id(),
                "import arrears",
                "community",
                String.valueOf(community.id().value()),
                Map.of(
                        "rows", String.valueOf(report.rows()),
                        "accepted", String.valueOf(report.accepted())));
    }
}
