package io.dueline.admin.quotas;

import io.dueline.notifier.sql.Columns;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Flux;

/// Who can care for owners.
@Component
class PeopleRows {

    private final DatabaseClient database;

    PeopleRows(DatabaseClient database) {
        this.database = database;
    }

    /// A member of staff who talks with owners.
    ///
    /// @param gone whether they no longer work here
    record Person(long id, String name, boolean gone) {}

    Flux<Person> all() {
        return database.sql(
                        """
                        select id, name, disabled_at is not null as gone from staff_member
                        where role in ('assistant', 'leader')
                        order by name, id
                        """)
                .map(
                        Columns.as(
                                row ->
                                        new Person(
                                                row.number("id"),
                                                row.text("name"),
                                                row.flag("gone"))))
                .all();
    }
}
