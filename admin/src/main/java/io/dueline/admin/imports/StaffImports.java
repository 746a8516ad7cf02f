package io.dueline.admin.imports;

import io.dueline.admin.staff.AuditTrail;
import io.dueline.admin.staff.Duty;
import io.dueline.admin.staff.StaffMember;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.imports.Imports;
import io.dueline.notifier.imports.columns.SheetKind;
import io.dueline.notifier.imports.run.ImportRun;
import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;

import reactor.core.publisher.Mono;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Takes in what a member of staff hands in, and remembers who did what.
@Component
class StaffImports {

    private final Imports imports;
    private final AuditTrail audit;
    private final TransactionalOperator transaction;

    StaffImports(Imports imports, AuditTrail audit, TransactionalOperator transaction) {
        this.imports = imports;
        this.audit = audit;
        this.transaction = transaction;
    }

    boolean allows(@Nullable StaffMember who) {
        return Duty.imports(who);
    }

    /// @param kind nothing leaves it to the headings
    Mono<ImportRun> preview(
            Community community,
            Optional<SheetKind> kind,
            FilePart file,
            @Nullable StaffMember who,
            Language language) {
        if (!allows(who)) {
            return letGo(file).then(Mono.error(() -> new AccessDeniedException("hand in sheet")));
        }
        return deed(
                "hand in sheet",
                who,
                by ->
                        imports.preview(
                                community.id(),
                                kind,
                                file.filename(),
                                file.content(),
                                by,
                                language));
    }

    Mono<ImportRun> commit(long run, @Nullable StaffMember who, Language language) {
        return deed("take in sheet", who, by -> imports.commit(run, by, language));
    }

    Mono<ImportRun> discard(long run, @Nullable StaffMember who, Language language) {
        return deed("discard sheet", who, by -> imports.discard(run, by, language));
    }

    Mono<ImportRun> goOn(long run, @Nullable StaffMember who, Language language) {
        return deed("go on with sheet", who, _ -> imports.goOn(run, language));
    }

    /// What of an upload is not read keeps its memory until it is let go.
    private static Mono<Void> letGo(FilePart file) {
        return file.content().map(DataBufferUtils::release).then();
    }

    private Mono<ImportRun> deed(
            String name, @Nullable StaffMember who, Function<String, Mono<ImportRun>> deed) {
        if (who == null || !allows(who)) {
            return Mono.error(new AccessDeniedException(name));
        }
        return deed.apply("staff:" + who.id().value())
                .delayUntil(run -> note(name, run, who))
                .as(transaction::transactional);
    }

    private Mono<Void> note(String deed, ImportRun run, StaffMember who) {
        return audit.note(
                who.id(),
                deed,
                "import",
                String.valueOf(run.id()),
                Map.of(
                        "community", String.valueOf(run.community().value()),
                        "rows", String.valueOf(run.rows())));
    }
}
