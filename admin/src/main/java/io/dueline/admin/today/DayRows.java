package io.dueline.admin.today;

import static io.dueline.notifier.sql.Columns.as;

import io.dueline.notifier.campaign.Round;
import io.dueline.notifier.community.Community;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/// How the day goes.
@Component
class DayRows {

    private final DatabaseClient database;

    DayRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Progress> progress(Round round, LocalDate today) {
        return database.sql(
                        """
                        select count(*)::int as notices,
                               count(*) filter (where o.state in ('delivered', 'read'))::int as delivered,
                               count(*) filter (where o.id is null or o.state in ('pending', 'sending', 'sent'))::int
                                   as under_way
                        from round_member m
                        left join outbound_message o
                          on o.dedup_key = 'round:' || m.round_id || ':owner:' || m.owner_id
                        where m.round_id = :round and m.decision = 'notice'
                        """)
                .bind("round", round.id())
                .map(as(row -> progress(row, round, today)))
                .one();
    }

    Mono<Achieved> achieved(Community community, Instant from) {
        return database.sql(
                        """
                        select (select coalesce(sum(p.amount_minor), 0)::bigint
                                from payment p join owner o on o.id = p.owner_id
                                where o.community_id = :community and p.currency = :currency
                                  and p.entered_at >= :from
                                  and not exists (select 1 from payment_reversal r
                                                  where r.payment_id = p.id)) as paid,
                               (select count(*)::int
                                from promise p join owner o on o.id = p.owner_id
                                where o.community_id = :community and p.made_at >= :from
                                  and p.state <> 'cancelled') as promises,
                               (select count(*)::int from cases
                                where community_id = :community and closed_at >= :from) as solved
                        """)
                .bind("community", community.id().value())
                .bind("currency", community.currency().getCurrencyCode())
                .bind("from", from)
                .map(as(DayRows::achieved))
                .one();
    }

    private static Progress progress(Columns row, Round round, LocalDate today) {
        return new Progress(
                round.number(),
                days(round.firstDay(), today),
                days(round.firstDay(), round.lastDay()),
                row.count("notices"),
                row.count("delivered"),
                row.count("under_way"));
    }

    private static int days(LocalDate first, LocalDate last) {
        return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
    }

    private static Achieved achieved(Columns row) {
        return new Achieved(row.number("paid"), row.count("promises"), row.count("solved"));
    }
}
