package io.dueline.notifier.billing.imports;

import io.dueline.notifier.community.CommunityId;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

@Component
class ImportRows {

    private final DatabaseClient database;

    ImportRows(DatabaseClient database) {
        this.database = database;
    }

    /// Waits until no other transaction imports for the community, and keeps others waiting.
    Mono<Void> takeTurns(CommunityId community) {
        return database.sql("select id from community where id = :id for no key update")
                .bind("id", community.value())
                .fetch()
                .first()
                .then();
    }
}
