package io.dueline.admin.staff;

import io.dueline.notifier.sql.Columns;
import io.dueline.notifier.sql.Nullables;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.Optional;

@Component
class AuditRows {

    private static final TypeReference<Map<String, String>> DETAIL = new TypeReference<>() {};

    private final DatabaseClient database;
    private final JsonMapper json;

    AuditRows(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    Mono<Void> insert(AuditEntry entry) {
        return database.sql(
                        """
                        insert into audit_entry (at, staff_member_id, deed, subject_kind, subject_id, detail)
                        values (:at, :who, :deed, :kind, :subject, cast(:detail as jsonb))
                        """)
                .bind("at", entry.at())
                .bind("who", Nullables.maybe(number(entry.who()), Long.class))
                .bind("deed", entry.deed())
                .bind("kind", entry.subjectKind())
                .bind("subject", entry.subjectId())
                .bind("detail", json.writeValueAsString(entry.detail()))
                .then();
    }

    Flux<AuditEntry> of(String subjectKind, String subjectId, int most) {
        return database.sql(
                        """
                        select at, staff_member_id, deed, subject_kind, subject_id,
                               detail::text as detail
                        from audit_entry
                        where subject_kind = :kind and subject_id = :subject
                        order by id desc
                        limit :most
                        """)
                .bind("kind", subjectKind)
                .bind("subject", subjectId)
                .bind("most", most)
                .map(Columns.as(this::entry))
                .all();
    }

    Flux<AuditEntry> latest(int most) {
        return database.sql(
                        """
                        select at, staff_member_id, deed, subject_kind, subject_id,
                               detail::text as detail
                        from audit_entry
                        order by id desc
                        limit :most
                        """)
                .bind("most", most)
                .map(Columns.as(this::entry))
                .all();
    }

    private AuditEntry entry(Columns row) {
        return new AuditEntry(
                row.moment("at"),
                Optional.ofNullable(row.maybeNumber("staff_member_id"))
                        .map(StaffId::new)
                        .orElse(null),
                row.text("deed"),
                row.text("subject_kind"),
                row.text("subject_id"),
                json.readValue(row.text("detail"), DETAIL));
    }

    private static @Nullable Long number(@Nullable StaffId id) {
        return id == null ? null : id.value();
    }
}
