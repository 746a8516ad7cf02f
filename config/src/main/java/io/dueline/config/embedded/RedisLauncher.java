package io.dueline.config.embedded;

import io.dueline.config.start.StartRefused;

import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;

/// Starts Redis on the data folder.
final class RedisLauncher {

    private RedisLauncher() {}

    static RedisServer start(DataFolder folder, EmbeddedSettings settings) {
        try {
            var data = folder.sub("redis");
            var binary = Files.createDirectories(data.resolve("bin")).toFile();
            Orphan.end(data.resolve("redis.pid"), "redis");
            var server =
                    RedisServer.newRedisServer()
                            .executableProvider(ExecutableProvider.newJarResourceProvider(binary))
                            .port(portOf(settings))
                            .bind("127.0.0.1")
                            .setting("dir " + data)
                            .setting("pidfile " + data.resolve("redis.pid"))
                            .setting("appendonly yes")
                            .build();
            server.start();
            return server;
        } catch (IOException e) {
            throw new StartRefused(
                    "The embedded Redis did not start: %s.".formatted(e.getMessage()),
                    "Choose another port with DUELINE_EMBEDDED_REDISPORT, or run PostgreSQL and"
                            + " Redis yourself and set DUELINE_DATABASE_URL and DUELINE_REDIS_URL.",
                    e);
        }
    }

    private static int portOf(EmbeddedSettings settings) throws IOException {
        return settings.redisPort() == 0 ? freePort() : settings.redisPort();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
