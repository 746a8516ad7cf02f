package io.dueline.bot.conversation;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.bot.understanding.Reading;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;

/// What was understood of each message.
@Component
class ReadingRows {

    private final DatabaseClient database;
    private final JsonMapper json;

    ReadingRows(DatabaseClient database, JsonMapper json) {
        this.database = database;
        this.json = json;
    }

    /// The readings of what an owner wrote before they were known are theirs too.
    Mono<Void> join(OwnerId owner) {
        return database.sql(
                        """
                        update reading set owner_id = :owner
                        where owner_id is null
                          and inbound_id in (select id from inbound_message where owner_id = :owner)
                        """)
                .bind("owner", owner.value())
                .then();
    }

    /// @param owner nobody for a stranger's message
    Mono<Void> insert(long inbound, @Nullable OwnerId owner, Reading reading, Instant now) {
        var intents = reading.intents().stream().map(Noted::of).toList();
        var alternatives = reading.alternatives().stream().map(Noted::of).toList();
        return database.sql(
                        """
                        insert into reading (inbound_id, owner_id, language, intents, alternatives,
                                             made_at)
                        values (:inbound, :owner, :language, :intents::jsonb, :alternatives::jsonb,
                                :now)
                        """)
                .bind("inbound", inbound)
                .bind("owner", maybe(owner == null ? null : owner.value(), Long.class))
                .bind("language", reading.language().code())
                .bind("intents", json.writeValueAsString(intents))
                .bind("alternatives", json.writeValueAsString(alternatives))
                .bind("now", now)
                .then();
    }
}
