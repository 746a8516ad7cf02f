package io.dueline.notifier.cadence;

import static io.dueline.notifier.sql.Nullables.maybe;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;

@Component
class StanceRows {

    private final DatabaseClient database;

    StanceRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> insert(StanceChange change, Instant now) {
        return database.sql(
                        """
                        insert into stance_change
                               (owner_id, stance, until, reason, words, inbound_id, changed_by, changed_at)
                        values (:owner, :stance, :until, :reason, :words, :inbound, :by, :now)
                        """)
                .bind("owner", change.owner().value())
                .bind("stance", change.stance().code())
                .bind("until", maybe(change.until(), LocalDate.class))
                .bind("reason", change.reason())
                .bind("words", maybe(change.words(), String.class))
                .bind("inbound", maybe(change.inbound(), Long.class))
                .bind("by", change.by())
                .bind("now", now)
                .then();
    }

    Flux<OwnerId> promisedWithin(CommunityId community, LocalDate from, LocalDate until) {
        return database.sql(
                        """
                        select s.owner_id from stance_change s
                        join owner o on o.id = s.owner_id
                        where o.community_id = :community and s.stance = 'pays_soon'
                          and s.until between :from and :until
                          and not exists (select 1 from stance_change later
                                          where later.owner_id = s.owner_id and later.id > s.id)
                        order by s.owner_id
                        """)
                .bind("community", community.value())
                .bind("from", from)
                .bind("until", until)
                .map(Columns.as(row -> new OwnerId(row.number("owner_id"))))
                .all();
    }

    Mono<Map<OwnerId, StanceNow>> latest(Collection<OwnerId> owners) {
        return database.sql(
                        """
                        select distinct on (owner_id) owner_id, stance, until, reason, words, changed_at
                        from stance_change
                        where owner_id = any(:owners)
                        order by owner_id, id desc
                        """)
                .bind("owners", owners.stream().map(OwnerId::value).toArray(Long[]::new))
                .map(Columns.as(row -> Map.entry(new OwnerId(row.number("owner_id")), now(row))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static StanceNow now(Columns row) {
        return new StanceNow(
                Stance.ofCode(row.text("stance")),
                row.maybeDay("until"),
                row.text("reason"),
                row.maybeText("words"),
                row.moment("changed_at"));
    }
}
