package io.dueline.admin.promises;

import static io.dueline.notifier.sql.Columns.as;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.Instant;

@Component
class PromiseRows {

    private static final int MOST_BROKEN = 100;

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

    /// The latest word of each owner that was not kept, those who broke several first.
    Flux<BrokenPromise> broken(CommunityId community, Instant now, Instant since) {
        return database.sql(
                        """
                        select b.owner_id, o.name, coalesce(u.labels, '') as labels, b.due,
                               b.amount_minor, b.came_minor, b.currency, b.times
                        from broken_word b
                        join owner o on o.id = b.owner_id
                        left join lateral (
                            select string_agg(label, ', ' order by id) as labels
                            from unit where owner_id = b.owner_id) u on true
                        where o.community_id = :community and b.settled_at >= :since
                          and coalesce(b.left_alone_until, '-infinity') <= :now
                        order by least(b.times, 2) desc, b.amount_minor desc, b.owner_id
                        limit :most
                        """)
                .bind("community", community.value())
                .bind("now", now)
                .bind("since", since)
                .bind("most", MOST_BROKEN)
                .map(as(PromiseRows::broken))
                .all();
    }

    private static BrokenPromise broken(Columns row) {
        return new BrokenPromise(
                new OwnerId(row.number("owner_id")),
                row.text("name"),
                row.text("labels"),
                row.day("due"),
                row.number("amount_minor"),
                Math.max(0, row.number("came_minor")),
                row.currency("currency"),
                row.count("times"));
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
