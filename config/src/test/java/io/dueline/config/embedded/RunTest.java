package io.dueline.config.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

class RunTest {

    private static final Map<String, String> DEMO = Map.of("DUELINE_MODE", "demo");

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    private int port;

    @BeforeEach
    void freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
    }

    @Test
    void aKilledDemoStartsAgainWithItsDataAndLetsNoSecondOneIn() throws Exception {
        try (var first = Run.with(folder, port, DEMO).untilReady()) {
            inDatabase("create table kept (word text); insert into kept values ('still here')");
            assertSecondIsRefused();
            first.kill();
        }

        try (var again = Run.with(folder, port, DEMO).untilReady()) {
            assertThat(again.said()).contains("Dueline is ready");
            assertThat(kept()).isEqualTo("still here");
        }
        assertThat(folder.resolve("data/pg18/postmaster.pid")).doesNotExist();
        assertThat(folder.resolve("data/redis/redis.pid")).doesNotExist();
    }

    @Test
    void productionWithoutServersEndsWithAWordAndWithoutAWall() throws Exception {
        var run = Run.with(folder, port, Map.of());

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.said())
                .contains("DUELINE_DATABASE_URL and DUELINE_REDIS_URL are not set")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("data")).doesNotExist();
    }

    @Test
    void aWrongValueIsNamedByItsKey() throws Exception {
        var run =
                Run.with(
                        folder,
                        port,
                        Map.of("DUELINE_MODE", "demo", "DUELINE_POSTGRES_PORT", "99999"));

        assertThat(run.exitCode()).isNotZero();
        assertThat(run.said())
                .containsIgnoringCase("dueline.embedded.postgres")
                .contains("99999")
                .doesNotContain("\tat ");
    }

    private void assertSecondIsRefused() throws IOException, InterruptedException {
        var second = Run.with(folder, 0, DEMO);
        assertThat(second.exitCode()).isNotZero();
        assertThat(second.said())
                .contains("Another Dueline is running on the data folder")
                .doesNotContain("\tat ")
                .doesNotContain("UnsatisfiedDependency");
    }

    private void inDatabase(String sql) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(database(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String kept() throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(database(), "postgres", "");
                var statement = connection.createStatement();
                var found = statement.executeQuery("select word from kept")) {
            found.next();
            return found.getString(1);
        }
    }

    /// PostgreSQL notes its port in the fourth line of its pid file.
    private String database() throws IOException {
        var lines = Files.readAllLines(folder.resolve("data/pg18/postmaster.pid"));
        return "jdbc:postgresql://127.0.0.1:%s/postgres".formatted(lines.get(3));
    }
}
