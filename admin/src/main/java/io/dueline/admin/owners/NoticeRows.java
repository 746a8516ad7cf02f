package io.dueline.admin.owners;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

@Component
class NoticeRows {

    private final DatabaseClient database;

    NoticeRows(DatabaseClient database) {
        this.database = database;
    }

    /// Whether the round that runs now opened with a notice to the owner.
    Mono<Boolean> noticed(long owner) {
        return database.sql(
                        """
                        select exists (select from round_member m
                                       join campaign_round r on r.id = m.round_id
                                       where m.owner_id = :owner and m.decision = 'notice'
                                         and r.state = 'running') as noticed
                        """)
                .bind("owner", owner)
                .map(Columns.as(row -> row.flag("noticed")))
                .one();
    }
}
