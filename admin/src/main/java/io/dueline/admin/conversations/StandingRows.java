package io.dueline.admin.conversations;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

/// Reads how one talk stands. Writing begins a takeover anew, so it has lasted since the first of
/// holds that follow each other without a pause.
@Component
class StandingRows {

    private final DatabaseClient database;

    StandingRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<Standing> of(OwnerId owner) {
        return database.sql(
                        """
                        select case when c.state = 'taken' then c.staff end as staff,
                               m.name as staff_name,
                               case when c.state = 'taken' then
                                   (select max(h.placed_at) from hold h
                                    where h.owner_id = c.owner_id and h.kind = 'taken_over'
                                      and not exists (
                                          select 1 from hold p
                                          where p.owner_id = h.owner_id and p.kind = h.kind
                                            and p.placed_by = h.placed_by and p.id < h.id
                                            and p.lifted_at > h.placed_at - interval '1 second'))
                               end as since,
                               c.taken_until, c.needs_person, c.needs_since, c.red, c.unread,
                               c.channel, c.address
                        from conversation c
                        left join staff_member m on m.id = c.staff
                        where c.owner_id = :owner
                        """)
                .bind("owner", owner.value())
                .map(Columns.as(StandingRows::standing))
                .one()
                .defaultIfEmpty(Standing.NEW);
    }

    private static Standing standing(Columns row) {
        return new Standing(
                row.maybeNumber("staff"),
                row.maybeText("staff_name"),
                row.maybeMoment("since"),
                row.maybeMoment("taken_until"),
                row.maybeText("needs_person"),
                row.maybeMoment("needs_since"),
                row.flag("red"),
                row.count("unread"),
                row.maybeText("channel"),
                row.maybeText("address"));
    }
}
