package io.dueline.config.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.dueline.testing.Servers;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/// A production run on servers of its own, from an empty database on.
class ProductionTest {

    private static final String PASSWORD = "correct horse battery";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private int port;

    @BeforeEach
    void emptyDatabase() throws IOException, SQLException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + database());
        }
    }

    @Test
    void anEmptyHouseSaysHowToEnterAndThenLetsTheFirstOperatorIn() throws Exception {
        try (var run = Run.with(folder, port, production()).untilReady()) {
            assertThat(run.said())
                    .contains("nobody works here yet", "DUELINE_OPERATOR_LOGIN")
                    .contains("texts go to simulated telephones", "set DUELINE_PUBLIC_URL");
            assertThat(run.visitor().page("/sign-in"))
                    .contains("DUELINE_OPERATOR_LOGIN", "DUELINE_OPERATOR_PASSWORD");
        }

        var named =
                production("DUELINE_OPERATOR_LOGIN", "zhou", "DUELINE_OPERATOR_PASSWORD", PASSWORD);
        try (var run = Run.with(folder, port, named).untilReady()) {
            assertThat(run.said())
                    .contains("the first operator is hired")
                    .doesNotContain(PASSWORD, "nobody works here yet");
            var zhou = run.visitor();
            assertThat(zhou.page("/sign-in")).doesNotContain("DUELINE_OPERATOR");
            zhou.signIn("zhou", PASSWORD);
            assertThat(zhou.page("/settings/staff")).contains("zhou", "action=\"/settings/staff\"");
        }
    }

    @Test
    void aWeakPasswordOfTheFirstOperatorStopsTheStartByItsKey() throws Exception {
        var run =
                Run.with(
                        folder,
                        port,
                        production(
                                "DUELINE_OPERATOR_LOGIN", "zhou",
                                "DUELINE_OPERATOR_PASSWORD", "hidden-word"));

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.said())
                .contains("DUELINE_OPERATOR_PASSWORD", "less than 12 characters")
                .doesNotContain("hidden-word");
    }

    @Test
    void aRunThatWouldReachNobodyEndsWithAWordAndWithoutAWall() throws Exception {
        var settings = production();
        settings.remove("DUELINE_SIMULATOR");
        var run = Run.with(folder, port, settings);

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.said())
                .contains("No carrier is set up", "DUELINE_SIMULATOR=true")
                .doesNotContain("\tat ");
    }

    private Map<String, String> production(String... more) {
        var settings = new HashMap<String, String>();
        settings.put(
                "DUELINE_DATABASE_URL",
                "postgresql://postgres@127.0.0.1:%d/%s"
                        .formatted(Servers.postgres().getPort(), database()));
        settings.put("DUELINE_REDIS_URL", Servers.redisUrl());
        settings.put("DUELINE_SIMULATOR", "true");
        for (var i = 0; i < more.length; i += 2) {
            settings.put(more[i], more[i + 1]);
        }
        return settings;
    }

    private String database() {
        return "production_" + port;
    }
}
