package io.dueline.admin.staff;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Map;

/// One deed: who did what to what. Ids, counts and settings only; no name, number, text or amount.
///
/// @param who empty where Dueline itself did it, or a program that named nobody
/// @param deed a verb and a noun, as in `take-over conversation`
/// @param subjectKind what it was done to, as in `owner`
public record AuditEntry(
        Instant at,
        @Nullable StaffId who,
        String deed,
        String subjectKind,
        String subjectId,
        Map<String, String> detail) {

    public AuditEntry {
        detail = Map.copyOf(detail);
    }
}
