package io.dueline.config.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Dueline as an operator runs it: a process of its own.
final class Run implements AutoCloseable {

    private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

    private final Process process;
    private final Path log;
    private final int port;

    private Run(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    static Run with(Path folder, int port, Map<String, String> environment) throws IOException {
        var log = Files.createTempFile(folder, "run", ".log");
        var builder =
                new ProcessBuilder(
                                List.of(
                                        JAVA.toString(),
                                        "-XX:TieredStopAtLevel=1",
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "io.dueline.Application"))
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("DUELINE_") || name.startsWith("TWILIO_"));
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        builder.environment().put("DUELINE_DATA", folder.resolve("data").toString());
        builder.environment().putAll(environment);
        return new Run(builder.start(), log, port);
    }

    /// Waits until it says that it is ready, or ends.
    Run untilReady() throws IOException, InterruptedException {
        for (var round = 0; round < 240 && process.isAlive() && !answers(); round++) {
            process.waitFor(250, TimeUnit.MILLISECONDS);
        }
        if (!process.isAlive()) {
            throw new AssertionError("it did not start:\n" + said());
        }
        return this;
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("it goes on running");
        }
        return process.exitValue();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String said() throws IOException {
        return Files.readString(log);
    }

    Visitor visitor() {
        return new Visitor(port);
    }

    private boolean answers() throws InterruptedException {
        var ask =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:%d/actuator/health/readiness"
                                                .formatted(port)))
                        .timeout(Duration.ofSeconds(2))
                        .build();
        try (var http = HttpClient.newHttpClient()) {
            return http.send(ask, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /// As Ctrl-C does.
    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(40, TimeUnit.SECONDS).join();
    }
}
