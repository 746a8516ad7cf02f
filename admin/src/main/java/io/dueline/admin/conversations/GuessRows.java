package io.dueline.admin.conversations;

import io.dueline.notifier.owner.OwnerId;
import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

/// Finds owners by a part of their name or of a unit, those who bear or own just that first.
@Component
class GuessRows {

    private static final int MOST = 8;

    private final DatabaseClient database;

    GuessRows(DatabaseClient database) {
        this.database = database;
    }

    Flux<OwnerId> named(String who) {
        return database.sql(
                        """
                        select o.id,
                               lower(o.name) = lower(:who)
                               or exists (select 1 from unit u where u.owner_id = o.id
                                          and lower(u.label) = lower(:who)) as just
                        from owner o
                        where position(lower(:who) in lower(o.name)) > 0
                           or exists (select 1 from unit u where u.owner_id = o.id
                                      and position(lower(:who) in lower(u.label)) > 0)
                        order by just desc, o.id
                        limit :most
                        """)
                .bind("who", who)
                .bind("most", MOST)
                .map(Columns.as(row -> new OwnerId(row.number("id"))))
                .all();
    }
}
