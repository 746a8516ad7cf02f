package io.dueline.admin.staff;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Clock;
import java.util.Map;

/// What was done by whom. It is only ever added to, in the transaction of the deed itself.
@Component
public class AuditTrail {

    private final AuditRows rows;
    private final Clock clock;

    AuditTrail(AuditRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /// Notes a deed now.
    ///
    /// @param who empty where Dueline itself did it
    public Mono<Void> note(
            @Nullable StaffId who,
            String deed,
            String subjectKind,
            String subjectId,
            Map<String, String> detail) {
        return rows.insert(
                new AuditEntry(clock.instant(), who, deed, subjectKind, subjectId, detail));
    }

    /// Notes what staff did, or a program in their stead.
    public Mono<Void> deedOf(
            Actor who,
            String deed,
            String subjectKind,
            String subjectId,
            Map<String, String> detail) {
        return note(who.id(), deed, subjectKind, subjectId, who.marked(detail));
    }

    /// All that was done to one thing, the latest first.
    public Flux<AuditEntry> of(String subjectKind, String subjectId, int most) {
        return rows.of(subjectKind, subjectId, most);
    }

    /// The latest of everything.
    public Flux<AuditEntry> latest(int most) {
        return rows.latest(most);
    }
}
