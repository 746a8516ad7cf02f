package io.dueline.testing;

import io.dueline.notifier.live.Change.Topic;
import io.dueline.notifier.live.Live;
import io.dueline.notifier.schedule.MovableClock;
import io.lettuce.core.RedisClient;

import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Empties what a former test left, has it forgotten, and puts the clock back.
public final class CleanSlate implements BeforeEachCallback {

    private static final String TABLES =
            """
            select format('%I.%I', schemaname, tablename)
              from pg_tables
             where schemaname not in ('pg_catalog', 'information_schema')
               and tablename <> 'flyway_schema_history'
            """;

    @Override
    public void beforeEach(ExtensionContext test) throws SQLException {
        emptyTables();
        emptyRedis();
        var context = SpringExtension.getApplicationContext(test);
        context.getBeanProvider(Live.class).ifAvailable(CleanSlate::forget);
        context.getBeanProvider(MovableClock.class)
                .ifAvailable(clock -> clock.jumpTo(FeatureContext.START));
    }

    /// What is remembered of tables is forgotten when somebody says that it changed.
    private static void forget(Live live) {
        live.changed(Topic.COMMUNITY, 0).block();
    }

    /// Takes every row out of every table, and starts the numbering anew.
    public static void emptyTables() throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "postgres", "");
                var statement = connection.createStatement()) {
            var tables = tables(statement);
            if (!tables.isEmpty()) {
                statement.execute(
                        "truncate " + String.join(", ", tables) + " restart identity cascade");
            }
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        var names = new ArrayList<String>();
        try (var found = statement.executeQuery(TABLES)) {
            while (found.next()) {
                names.add(found.getString(1));
            }
        }
        return names;
    }

    private static void emptyRedis() {
        try (var client = RedisClient.create(Servers.redisUrl());
                var connection = client.connect()) {
            connection.sync().flushall();
        }
    }
}
