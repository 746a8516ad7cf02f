package io.dueline.admin.rounds;

import static io.dueline.notifier.sql.Columns.as;

import io.dueline.admin.rounds.Board.HeldBack;
import io.dueline.admin.rounds.Board.Risk;
import io.dueline.admin.rounds.Board.Span;
import io.dueline.admin.rounds.Board.Tally;
import io.dueline.admin.rounds.Building.Square;
import io.dueline.admin.rounds.Coverage.FirstContact;
import io.dueline.notifier.community.CommunityId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.time.ZoneId;
import java.util.Locale;

/// What the board shows, one statement for each of its parts.
@Component
class BoardRows {

    private static final int MOST_AT_RISK = 50;

    private final DatabaseClient database;

    BoardRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Tally> tally(long round, Span span) {
        return database.sql(
                        """
                        select count(*)::int as owners,
                               coalesce(sum(m.owed_minor), 0)::bigint as owed,
                               coalesce(sum(p.paid), 0)::bigint as paid,
                               count(*) filter (where m.decision = 'notice')::int as notices,
                               count(*) filter (where o.state in ('delivered', 'read'))::int as delivered,
                               count(*) filter (where o.state = 'pending')::int as waiting,
                               count(*) filter (where o.state in ('sending', 'sent', 'in_doubt'))::int as flying,
                               count(*) filter (where o.state in ('undelivered', 'failed'))::int as failed,
                               count(*) filter (where o.state in ('held_back', 'expired'))::int as held_back,
                               count(*) filter (where m.decision = 'waits')::int as left_alone,
                               count(*) filter (where m.decision = 'errand')::int as errands,
                               count(*) filter (where m.decision <> 'waits' and t.reached)::int as reached
                        from round_member m
                        left join outbound_message o
                          on o.dedup_key = 'round:' || m.round_id || ':owner:' || m.owner_id
                        left join lateral (
                            select true as reached from touch
                            where owner_id = m.owner_id and touch.reached
                              and at >= :from and at < :until limit 1) t on true
                        left join lateral (
                            select sum(amount_minor) as paid from payment
                            where owner_id = m.owner_id and currency = m.currency
                              and paid_at >= :from and paid_at < :until
                              and not exists (select 1 from payment_reversal r
                                              where r.payment_id = payment.id)) p on true
                        where m.round_id = :round
                        """)
                .bind("round", round)
                .bind("from", span.from())
                .bind("until", span.until())
                .map(as(BoardRows::tally))
                .one();
    }

    Flux<FirstContact> firstContacts(long round, Span span, ZoneId zone) {
        return database.sql(
                        """
                        select reached, spoken, count(*)::int as owners
                        from (select min((t.at at time zone :zone)::date) as reached,
                                     min((t.at at time zone :zone)::date)
                                         filter (where t.kind <> 'message') as spoken
                              from round_member m
                              join touch t on t.owner_id = m.owner_id and t.reached
                                   and t.at >= :from and t.at < :until
                              where m.round_id = :round and m.decision <> 'waits'
                              group by m.owner_id) as contact
                        group by reached, spoken
                        """)
                .bind("round", round)
                .bind("from", span.from())
                .bind("until", span.until())
                .bind("zone", zone.getId())
                .map(as(BoardRows::firstContact))
                .all();
    }

    Flux<Square> squares(CommunityId community, long round, Span span) {
        return database.sql(
                        """
                        select u.owner_id, u.label, w.name,
                               case when m.owner_id is null then 'none'
                                    else coalesce(s.stance, 'undecided') end as stance,
                               m.owner_id is not null and exists (
                                   select 1 from touch t
                                   where t.owner_id = u.owner_id and t.reached
                                     and t.at >= :from and t.at < :until) as touched
                        from unit u
                        join owner w on w.id = u.owner_id
                        left join round_member m on m.round_id = :round and m.owner_id = u.owner_id
                        left join lateral (
                            select stance from stance_change c
                            where c.owner_id = u.owner_id
                            order by c.id desc limit 1) s on true
                        where u.community_id = :community
                        order by length(u.label), u.label
                        """)
                .bind("community", community.value())
                .bind("round", round)
                .bind("from", span.from())
                .bind("until", span.until())
                .map(as(BoardRows::square))
                .all();
    }

    Flux<Risk> risks(long round, Span span) {
        return database.sql(
                        """
                        select m.owner_id, w.name, m.owed_minor,
                               coalesce(u.labels, '') as labels,
                               coalesce(s.stance, 'undecided') as stance,
                               case when m.decision = 'errand' then m.reason
                                    else coalesce(o.state, 'not_written') end as why,
                               (count(*) over ())::int as everybody
                        from round_member m
                        join owner w on w.id = m.owner_id
                        left join outbound_message o
                          on o.dedup_key = 'round:' || m.round_id || ':owner:' || m.owner_id
                        left join lateral (
                            select string_agg(label, ', ' order by id) as labels
                            from unit where owner_id = m.owner_id) u on true
                        left join lateral (
                            select stance from stance_change c
                            where c.owner_id = m.owner_id
                            order by c.id desc limit 1) s on true
                        where m.round_id = :round and m.decision <> 'waits'
                          and coalesce(o.reason, '') <> 'nothing_owed'
                          and not exists (
                              select 1 from touch t
                              where t.owner_id = m.owner_id and t.reached
                                and t.at >= :from and t.at < :until)
                        order by m.owed_minor desc, m.owner_id
                        limit :most
                        """)
                .bind("round", round)
                .bind("from", span.from())
                .bind("until", span.until())
                .bind("most", MOST_AT_RISK)
                .map(as(BoardRows::risk))
                .all();
    }

    Flux<HeldBack> heldBack(long round) {
        return database.sql(
                        """
                        select coalesce(o.reason, 'too_late') as reason, count(*)::int as owners
                        from round_member m
                        join outbound_message o
                          on o.dedup_key = 'round:' || m.round_id || ':owner:' || m.owner_id
                        where m.round_id = :round and o.state in ('held_back', 'expired')
                        group by 1
                        order by 2 desc, 1
                        """)
                .bind("round", round)
                .map(as(row -> new HeldBack(row.text("reason"), row.count("owners"))))
                .all();
    }

    private static Tally tally(Columns row) {
        return new Tally(
                row.count("owners"),
                row.number("owed"),
                row.number("paid"),
                row.count("notices"),
                row.count("delivered"),
                row.count("waiting"),
                row.count("flying"),
                row.count("failed"),
                row.count("held_back"),
                row.count("left_alone"),
                row.count("errands"),
                row.count("reached"));
    }

    private static FirstContact firstContact(Columns row) {
        return new FirstContact(row.day("reached"), row.maybeDay("spoken"), row.count("owners"));
    }

    private static Square square(Columns row) {
        return new Square(
                row.number("owner_id"),
                row.text("label"),
                row.text("name"),
                upper(row.text("stance")),
                row.flag("touched"));
    }

    private static Risk risk(Columns row) {
        return new Risk(
                row.number("owner_id"),
                row.text("name"),
                row.text("labels"),
                row.number("owed_minor"),
                upper(row.text("stance")),
                row.text("why"),
                row.count("everybody"));
    }

    private static String upper(String code) {
        return code.toUpperCase(Locale.ROOT);
    }
}
