package io.dueline.notifier.cadence;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

@Component
class HoldRows {

    private final DatabaseClient database;

    HoldRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> insert(Hold hold, Instant now) {
        return database.sql(
                        """
                        insert into hold (owner_id, kind, placed_at, until, placed_by, reason)
                        values (:owner, :kind, :now, :until, :by, :reason)
                        """)
                .bind("owner", hold.owner().value())
                .bind("kind", hold.kind().code())
                .bind("now", now)
                .bind("until", maybe(hold.until(), Instant.class))
                .bind("by", hold.by())
                .bind("reason", maybe(hold.reason(), String.class))
                .then();
    }

    Mono<Void> lift(OwnerId owner, Hold.Kind kind, Instant now) {
        return database.sql(
                        """
                        update hold set lifted_at = :now
                        where owner_id = :owner and kind = :kind and lifted_at is null
                        """)
                .bind("now", now)
                .bind("owner", owner.value())
                .bind("kind", kind.code())
                .then();
    }

    Mono<Map<OwnerId, List<Hold>>> inForce(Collection<OwnerId> owners, Instant now) {
        return database.sql(
                        """
                        select owner_id, kind, until, placed_by, reason from hold
                        where owner_id = any(:owners) and lifted_at is null
                          and (until is null or until > :now)
                        order by id
                        """)
                .bind("owners", owners.stream().map(OwnerId::value).toArray(Long[]::new))
                .bind("now", now)
                .map(Columns.as(HoldRows::hold))
                .all()
                .collectList()
                .map(holds -> holds.stream().collect(Collectors.groupingBy(Hold::owner)));
    }

    private static Hold hold(Columns row) {
        return new Hold(
                new OwnerId(row.number("owner_id")),
                row.oneOf(Hold.Kind.class, "kind"),
                row.maybeMoment("until"),
                row.text("placed_by"),
                row.maybeText("reason"));
    }
}
