package io.dueline.admin.rounds;

import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

import java.time.LocalDate;

/// The rounds a community has behind it.
@Component
class PastRounds {

    private final DatabaseClient database;

    PastRounds(DatabaseClient database) {
        this.database = database;
    }

    /// @param owed in minor units, when the round opened
    record Past(
            int number,
            LocalDate firstDay,
            LocalDate lastDay,
            int owners,
            long owed,
            int notices,
            int delivered) {}

    Flux<Past> of(CommunityId community) {
        return database.sql(
                        """
                        select r.number, r.first_day, r.last_day,
                               count(m.owner_id)::int as owners,
                               coalesce(sum(m.owed_minor), 0)::bigint as owed,
                               count(*) filter (where m.decision = 'notice')::int as notices,
                               count(*) filter (where o.state in ('delivered', 'read'))::int as delivered
                        from campaign_round r
                        left join round_member m on m.round_id = r.id
                        left join outbound_message o
                          on o.dedup_key = 'round:' || m.round_id || ':owner:' || m.owner_id
                        where r.community_id = :community and r.state = 'closed'
                        group by r.id
                        order by r.number desc
                        limit 24
                        """)
                .bind("community", community.value())
                .map(Columns.as(PastRounds::past))
                .all();
    }

    private static Past past(Columns row) {
        return new Past(
                row.count("number"),
                row.day("first_day"),
                row.day("last_day"),
                row.count("owners"),
                row.number("owed"),
                row.count("notices"),
                row.count("delivered"));
    }
}
