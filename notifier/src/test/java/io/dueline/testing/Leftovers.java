package io.dueline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Ends the servers of test runs that were killed before they could do it themselves.
final class Leftovers {

    private Leftovers() {}

    /// The folder of this JVM, so that two runs at once never share data.
    static Path ownFolder(Path home) throws IOException {
        return Files.createDirectories(home.resolve(Long.toString(ProcessHandle.current().pid())));
    }

    static void sweep(Path home) throws IOException {
        Files.createDirectories(home);
        try (var runs = Files.list(home)) {
            runs.filter(Leftovers::abandoned).forEach(Leftovers::endServers);
        }
    }

    private static boolean abandoned(Path run) {
        var pid = Long.parseLong(run.getFileName().toString());
        return ProcessHandle.of(pid).isEmpty();
    }

    private static void endServers(Path run) {
        end(run.resolve("pg").resolve("postmaster.pid"), "postgres");
        end(run.resolve("redis").resolve("redis.pid"), "redis");
        try {
            org.springframework.util.FileSystemUtils.deleteRecursively(run);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Path pidFile, String program) {
        if (Files.exists(pidFile)) {
            ProcessHandle.of(Long.parseLong(lines(pidFile).getFirst().strip()))
                    .filter(process -> process.info().command().orElse("").contains(program))
                    .ifPresent(ProcessHandle::destroyForcibly);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
