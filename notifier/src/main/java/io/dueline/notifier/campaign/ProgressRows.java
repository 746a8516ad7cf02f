package io.dueline.notifier.campaign;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

@Component
class ProgressRows {

    private final DatabaseClient database;

    ProgressRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Progress> of(long round) {
        return database.sql(
                        """
                        select count(*)::int as owners,
                               count(*) filter (where m.decision = 'notice')::int as notices,
                               count(*) filter (where o.state in ('delivered', 'read'))::int as delivered,
                               count(*) filter (where o.state in ('pending', 'sending'))::int as waiting,
                               count(*) filter (where o.state in ('held_back', 'expired'))::int as held_back,
                               count(*) filter (where m.decision = 'waits')::int as left_alone,
                               count(*) filter (where m.decision = 'errand')::int as errands
                        from round_member m
                        left join outbound_message o
                          on o.dedup_key = 'round:' || m.round_id || ':owner:' || m.owner_id
                        where m.round_id = :round
                        """)
                .bind("round", round)
                .map(Columns.as(ProgressRows::progress))
                .one();
    }

    private static Progress progress(Columns row) {
        return new Progress(
                row.count("owners"),
                row.count("notices"),
                row.count("delivered"),
                row.count("waiting"),
                row.count("held_back"),
                row.count("left_alone"),
                row.count("errands"));
    }
}
