package io.dueline.notifier.outbox;

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

/// When owners were asked for money by message: what left, and what still waits to.
@Component
class AskedRows {

    private final DatabaseClient database;

    AskedRows(DatabaseClient database) {
        this.database = database;
    }

    private record Asked(OwnerId owner, Instant at) {}

    Mono<Map<OwnerId, List<Instant>>> since(Collection<OwnerId> owners, Instant moment) {
        return database.sql(
                        """
                        select owner_id, coalesce(left_at, not_before) as at from outbound_message
                        where owner_id = any(:owners)
                          and purpose in ('NOTICE', 'DAY_BEFORE', 'REMINDER', 'CAUSE_FIXED')
                          and state not in ('held_back', 'expired', 'failed')
                          and coalesce(left_at, not_before) >= :moment
                        order by id
                        """)
                .bind("owners", owners.stream().map(OwnerId::value).toArray(Long[]::new))
                .bind("moment", moment)
                .map(
                        Columns.as(
                                row ->
                                        new Asked(
                                                new OwnerId(row.number("owner_id")),
                                                row.moment("at"))))
                .all()
                .collectList()
                .map(AskedRows::byOwner);
    }

    private static Map<OwnerId, List<Instant>> byOwner(List<Asked> all) {
        return all.stream()
                .collect(
                        Collectors.groupingBy(
                                Asked::owner, Collectors.mapping(Asked::at, Collectors.toList())));
    }
}
