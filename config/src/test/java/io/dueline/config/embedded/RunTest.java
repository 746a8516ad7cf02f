package io.dueline.config.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.dueline.testing.FakeTwilio;
import io.dueline.testing.Servers;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;

class RunTest {

    private static final Map<String, String> DEMO = Map.of("DUELINE_MODE", "demo");

    /// What a process leaves behind that was told to end and did.
    private static final int TERMINATED = 128 + 15;

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

    /// What a carrier is holding when the end comes is waited for, and its answer written down;
    /// what has not left stays for the next run.
    @Test
    void aStoppedRunFinishesWhatIsWithTheCarrier() throws Exception {
        inServer("create database stopping");
        try (var twilio = new FakeTwilio()) {
            twilio.acceptsAfter(Duration.ofSeconds(3));
            var run = Run.with(folder, port, onServers(twilio)).untilReady();
            assertThat(startRound()).isEqualTo(202);
            await().atMost(Duration.ofSeconds(30)).until(() -> !twilio.requests().isEmpty());
            run.close();

            assertThat(run.exitCode()).isEqualTo(TERMINATED);
            assertThat(messages("state in ('sending', 'in_doubt')")).isZero();
            assertThat(messages("state = 'pending'")).isPositive();
            assertThat(messages("state = 'sent'")).isEqualTo(twilio.sent().size()).isPositive();
            assertThat(messages("provider_id like 'SM%'")).isEqualTo(twilio.sent().size());
        }
    }

    private Map<String, String> onServers(FakeTwilio twilio) {
        return Map.of(
                "DUELINE_MODE",
                "demo",
                "DUELINE_CLOCK",
                "2026-11-24T10:00+08:00",
                "DUELINE_DATABASE_URL",
                stopping().replace("jdbc:", ""),
                "DUELINE_DATABASE_USER",
                "postgres",
                "DUELINE_REDIS_URL",
                Servers.redisUrl() + "/9",
                "TWILIO_ACCOUNT_SID",
                FakeTwilio.ACCOUNT_SID,
                "TWILIO_AUTH_TOKEN",
                FakeTwilio.AUTH_TOKEN,
                "TWILIO_FROM",
                FakeTwilio.FROM,
                "TWILIO_CHANNEL_KEY",
                FakeTwilio.CHANNEL_KEY,
                "TWILIO_API_BASE",
                twilio.apiBase());
    }

    private int startRound() throws IOException, InterruptedException {
        var start =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d/api/rounds".formatted(port)))
                        .header("Authorization", "Bearer demo-api-key")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"community\":\"hongan\"}"))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(start, BodyHandlers.discarding()).statusCode();
        }
    }

    private static String stopping() {
        return Servers.jdbcUrl().replaceFirst("/postgres$", "/stopping");
    }

    private static void inServer(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(Servers.jdbcUrl(), "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int messages(String which) throws SQLException {
        try (var connection = DriverManager.getConnection(stopping(), "postgres", "");
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "select count(*) from outbound_message where " + which)) {
            found.next();
            return found.getInt(1);
        }
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
