package io.dueline.admin.owners;

import io.dueline.notifier.sql.Columns;

import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;

import reactor.core.publisher.Mono;

import java.util.Map;

@Component
class WhoRows {

    private final DatabaseClient database;

    WhoRows(DatabaseClient database) {
        this.database = database;
    }

    /// The names of staff by the code they sign deeds with, as in `staff:7`.
    Mono<Map<String, String>> names() {
        return database.sql("select 'staff:' || id as code, name from staff_member")
                .map(Columns.as(row -> Map.entry(row.text("code"), row.text("name"))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /// Who cares for an owner, by name.
    ///
    /// @param standIn who stands in while that one is away
    record Carer(String name, @Nullable String standIn) {}

    /// Empty if nobody does.
    Mono<Carer> carerOf(long owner) {
        return database.sql(
                        """
                        select s.name, i.name as stand_in
                        from quota q
                        join staff_member s on s.id = q.staff_id
                        left join staff_member i on i.id = q.stand_in
                        where q.owner_id = :owner
                        """)
                .bind("owner", owner)
                .map(Columns.as(row -> new Carer(row.text("name"), row.maybeText("stand_in"))))
                .one();
    }
}
