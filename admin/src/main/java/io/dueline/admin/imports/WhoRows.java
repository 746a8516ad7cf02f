package io.dueline.admin.imports;

import io.dueline.notifier.sql.Columns;

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
}
