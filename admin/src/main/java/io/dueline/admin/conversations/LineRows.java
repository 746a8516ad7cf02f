package io.dueline.admin.conversations;

import io.dueline.admin.staff.StaffId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import java.util.List;
import java.util.Locale;

/// Reads the list of talks. Every owner to whom or by whom anything was ever written has one.
@Component
class LineRows {

    private final DatabaseClient database;

    LineRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<Line>> page(Wanted wanted, StaffId me) {
        return wanted.folder() == Folder.UNKNOWN
                ? Mono.just(List.of())
                : lines(wanted, me).collectList();
    }

    Mono<Long> waiting() {
        return database.sql("select count(*) as n from conversation where needs_person is not null")
                .map(Columns.as(row -> row.number("n")))
                .one();
    }

    private Flux<Line> lines(Wanted wanted, StaffId me) {
        return database.sql(
                        """
                        select o.id, o.name, u.labels, coalesce(s.stance, 'undecided') as stance,
                               coalesce(c.unread, 0) as unread, c.needs_person, c.needs_since,
                               coalesce(c.red, false) as red,
                               case when c.state = 'taken' then m.name end as taken_by,
                               l.who, l.body, l.at
                        from owner o
                        left join conversation c on c.owner_id = o.id
                        left join staff_member m on m.id = c.staff
                        left join lateral (select coalesce(string_agg(label, ', ' order by label), '')
                                                  as labels
                                           from unit where owner_id = o.id) u on true
                        left join lateral (select stance from stance_change
                                           where owner_id = o.id order by id desc limit 1) s on true
                        join lateral (
                            select both_ways.who, both_ways.body, both_ways.at
                            from ((select split_part(author, ':', 1) as who, body,
                                          coalesce(left_at, created_at) as at
                                   from outbound_message
                                   where owner_id = o.id order by id desc limit 1)
                                  union all
                                  (select 'owner', body, received_at
                                   from inbound_message
                                   where owner_id = o.id order by id desc limit 1)) both_ways
                            order by at desc limit 1) l on true
                        where (:folder = 'all'
                               or (:folder = 'waiting' and c.needs_person is not null)
                               or (:folder = 'red' and c.red)
                               or (:folder = 'mine' and c.state = 'taken' and c.staff = :me)
                               or coalesce(s.stance, 'undecided') = :folder)
                          and (:like = '%%'
                               or o.name ilike :like or u.labels ilike :like
                               or exists (select 1 from inbound_message i
                                          where i.owner_id = o.id and i.body ilike :like)
                               or exists (select 1 from outbound_message i
                                          where i.owner_id = o.id and i.body ilike :like))
                        order by case when :queue then c.red end desc nulls last,
                                 case when :queue then c.needs_since end nulls last,
                                 l.at desc, o.id desc
                        limit :most offset :skip
                        """)
                .bind("folder", wanted.folder().code())
                .bind("me", me.value())
                .bind("like", like(wanted.q()))
                .bind("queue", wanted.folder().isQueue())
                .bind("most", Listing.PAGE + 1)
                .bind("skip", wanted.page() * Listing.PAGE)
                .map(Columns.as(LineRows::line))
                .all();
    }

    /// What is typed is looked for as it stands; a percent sign is one.
    static String like(String q) {
        return "%" + q.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static Line line(Columns row) {
        return new Line(
                row.number("id"),
                row.text("name"),
                row.text("labels"),
                row.text("stance").toUpperCase(Locale.ROOT),
                row.count("unread"),
                row.maybeText("needs_person"),
                row.maybeMoment("needs_since"),
                row.flag("red"),
                row.maybeText("taken_by"),
                row.text("who"),
                row.text("body"),
                row.moment("at"));
    }
}
