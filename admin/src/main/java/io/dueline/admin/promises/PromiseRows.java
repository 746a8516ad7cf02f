package io.dueline.admin.promises;

import static io.dueline.notifier.sql.Columns.as;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;

@Component
class PromiseRows {

    private final DatabaseClient database;

    PromiseRows(DatabaseClient database) {
        this.database = database;
    }

    /// How promises that were due went since a moment.
    record KeptRate(int kept, int broken) {

        public int settled() {
            return kept + broken;
        }

        public int keptPercent() {
            return settled() == 0 ? 0 : Math.round(100f * kept / settled());
        }
    }

    Flux<OpenPromise> open(CommunityId community) {
        return database.sql(
                        """
                        select p.owner_id, o.name, coalesce(u.labels, '') as labels, p.due,
                               p.amount_minor, p.currency, p.words, p.made_at, b.broken
                        from promise p
                        join owner o on o.id = p.owner_id
                        left join lateral (
                            select string_agg(label, ', ' order by id) as labels
                            from unit where owner_id = p.owner_id) u on true
                        left join lateral (
                            select count(*)::int as broken from promise e
                            where e.owner_id = p.owner_id and e.state = 'broken') b on true
                        where p.state = 'open' and o.community_id = :community
                        order by p.due, p.id
                        """)
                .bind("community", community.value())
                .map(as(PromiseRows::promise))
                .all();
    }

    Mono<KeptRate> settledSince(CommunityId community, Instant since) {
        return database.sql(
                        """
                        select count(*) filter (where p.state = 'kept')::int as kept,
                               count(*) filter (where p.state = 'broken')::int as broken
                        from promise p
                        join owner o on o.id = p.owner_id
                        where o.community_id = :community and p.settled_at >= :since
                        """)
                .bind("community", community.value())
                .bind("since", since)
                .map(as(row -> new KeptRate(row.count("kept"), row.count("broken"))))
                .one();
    }

    private static OpenPromise promise(Columns row) {
        return new OpenPromise(
                row.number("owner_id"),
                row.text("name"),
                row.text("labels"),
                row.day("due"),
                row.number("amount_minor"),
                row.currency("currency"),
                row.maybeText("words"),
                row.moment("made_at"),
                row.count("broken"));
    }
}
