package io.dueline.testing;

import io.dueline.notifier.sql.Columns;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.r2dbc.core.DatabaseClient;

import java.util.List;
import java.util.Objects;

/// Looks into tables, for tests that must know what was really written.
@TestComponent
public class Tables {

    private final DatabaseClient database;

    Tables(DatabaseClient database) {
        this.database = database;
    }

    /// The column `value` of every row of a query, empty ones as `null` in words.
    public List<String> texts(String sql) {
        return Objects.requireNonNull(
                database.sql(sql)
                        .map(Columns.as(row -> String.valueOf(row.maybeText("value"))))
                        .all()
                        .collectList()
                        .block());
    }

    public long count(String table) {
        return Objects.requireNonNull(
                database.sql("select count(*) as n from " + table)
                        .map(Columns.as(row -> row.number("n")))
                        .one()
                        .block());
    }

    public void execute(String sql) {
        database.sql(sql).then().block();
    }
}
