package io.dueline.notifier.arrears;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.owner.UnitId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@Component
class MarkRows {

    private final DatabaseClient database;

    MarkRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> insert(Mark mark, Instant now) {
        var unit = mark.unit() == null ? null : mark.unit().value();
        return database.sql(
                        """
                        insert into debt_mark (owner_id, kind, reference, unit_id, until, since)
                        values (:owner, :kind, :reference, :unit, :until, :now)
                        """)
                .bind("owner", mark.owner().value())
                .bind("kind", mark.kind().code())
                .bind("reference", mark.reference())
                .bind("unit", maybe(unit, Long.class))
                .bind("until", maybe(mark.until(), LocalDate.class))
                .bind("now", now)
                .then();
    }

    Mono<Void> lift(OwnerId owner, Mark.Kind kind, String reference, Instant now) {
        return database.sql(
                        """
                        update debt_mark set lifted_at = :now
                        where owner_id = :owner and kind = :kind and reference = :reference
                          and lifted_at is null
                        """)
                .bind("now", now)
                .bind("owner", owner.value())
                .bind("kind", kind.code())
                .bind("reference", reference)
                .then();
    }

    Mono<Map<OwnerId, List<Mark>>> standing(Collection<OwnerId> owners) {
        return database.sql(
                        """
                        select owner_id, kind, reference, unit_id, until from debt_mark
                        where owner_id = any(:owners) and lifted_at is null
                        order by id
                        """)
                .bind("owners", owners.stream().map(OwnerId::value).toArray(Long[]::new))
                .map(Columns.as(MarkRows::mark))
                .all()
                .collectList()
                .map(marks -> marks.stream().collect(Collectors.groupingBy(Mark::owner)));
    }

    private static Mark mark(Columns row) {
        var unit = row.maybeNumber("unit_id");
        return new Mark(
                new OwnerId(row.number("owner_id")),
                row.oneOf(Mark.Kind.class, "kind"),
                row.text("reference"),
                unit == null ? null : new UnitId(unit),
                row.maybeDay("until"));
    }
}
