package io.dueline.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// One PostgreSQL and one Redis for all tests of this JVM, on free ports, thrown away at its end.
/// The database's zone is neither the JVM's nor the estate's, so that a slip between zones shows.
public final class Servers {

    /// The zone of every database session in tests.
    public static final String SESSION_ZONE = "America/St_Johns";

    private static final Path HOME = Path.of("target", "testing").toAbsolutePath();
    private static final Path BINARIES =
            Path.of(
                    System.getProperty("java.io.tmpdir"),
                    "dueline-testing-" + System.getProperty("user.name"));

    private Servers() {}

    public static EmbeddedPostgres postgres() {
        return Postgres.SERVER;
    }

    public static RedisServer redis() {
        return Redis.SERVER;
    }

    public static String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(postgres().getPort());
    }

    public static String r2dbcUrl() {
        return "r2dbc:postgresql://postgres@127.0.0.1:%d/postgres?timeZone=%s"
                .formatted(postgres().getPort(), SESSION_ZONE);
    }

    public static String redisUrl() {
        return "redis://127.0.0.1:" + redisPort();
    }

    public static int redisPort() {
        return redis().ports().getFirst();
    }

    private static EmbeddedPostgres startPostgres() {
        try {
            Leftovers.sweep(HOME);
            return EmbeddedPostgres.builder()
                    .setPort(0)
                    .setDataDirectory(Leftovers.ownFolder(HOME).resolve("pg"))
                    .setOverrideWorkingDirectory(Files.createDirectories(BINARIES).toFile())
                    .setServerConfig("timezone", SESSION_ZONE)
                    .setServerConfig("max_connections", "300")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("no PostgreSQL for tests", e);
        }
    }

    private static RedisServer startRedis() {
        try {
            var home = Files.createDirectories(Leftovers.ownFolder(HOME).resolve("redis"));
            var binary = Files.createDirectories(home.resolve("bin"));
            var server =
                    RedisServer.newRedisServer()
                            .executableProvider(
                                    ExecutableProvider.newJarResourceProvider(binary.toFile()))
                            .port(freePort())
                            .bind("127.0.0.1")
                            .setting("dir " + home)
                            .setting("pidfile " + home.resolve("redis.pid"))
                            .setting("save \"\"")
                            .build();
            server.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server)));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("no Redis for tests", e);
        }
    }

    private static void stop(RedisServer server) {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static final class Postgres {
        static final EmbeddedPostgres SERVER = startPostgres();
    }

    private static final class Redis {
        static final RedisServer SERVER = startRedis();
    }
}
