package io.dueline.admin.cases;

import static io.dueline.notifier.sql.Columns.as;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class CardRows {

    private static final int MOST_CLOSED = 20;

    private final DatabaseClient database;

    CardRows(DatabaseClient database) {
        this.database = database;
    }

    /// All that are not closed, and the latest of those that are.
    Flux<Card> of(CommunityId community) {
        return database.sql(
                        """
                        select c.number, c.owner_id, o.name, coalesce(n.label, u.labels, '') as units,
                               c.topic, c.place, c.words, c.status, t.name_zh,
                               c.holds_money and c.status <> 'closed' as holds_money,
                               t.name_en, c.level, c.opened_at, c.acknowledge_by, c.resolve_by
                        from cases c
                        join owner o on o.id = c.owner_id
                        join team t on t.id = c.team_id
                        left join unit n on n.id = c.unit_id
                        left join lateral (
                            select string_agg(label, ', ' order by id) as labels
                            from unit where owner_id = c.owner_id) u on true
                        where c.community_id = :community
                          and (c.status <> 'closed'
                               or c.id in (select id from cases
                                           where status = 'closed' and community_id = :community
                                           order by closed_at desc limit :most))
                        order by c.resolve_by, c.id
                        """)
                .bind("community", community.value())
                .bind("most", MOST_CLOSED)
                .map(as(CardRows::card))
                .all();
    }

    /// How many no team has accepted.
    Mono<Long> untaken() {
        return database.sql("select count(*) as untaken from cases where status = 'open'")
                .map(as(row -> row.number("untaken")))
                .one();
    }

    private static Card card(Columns row) {
        return new Card(
                row.number("number"),
                row.number("owner_id"),
                row.text("name"),
                row.text("units"),
                row.text("topic"),
                row.maybeText("place"),
                row.text("words"),
                row.flag("holds_money"),
                row.text("status"),
                row.text("name_zh"),
                row.text("name_en"),
                row.count("level"),
                row.moment("opened_at"),
                row.moment("acknowledge_by"),
                row.moment("resolve_by"),
                null);
    }
}
