package io.dueline.config.clock;

import io.dueline.config.start.StartRefused;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Keeps how far the demo's clock runs ahead of real time, or behind it, so that a restart goes on
/// from there. A lead and not a moment: time also passes while Dueline is not running.
final class ClockFile {

    private final Path path;

    ClockFile(Path path) {
        this.path = path;
    }

    /// What was kept; nothing in a new folder.
    Optional<Duration> lead() {
        try {
            return Files.exists(path)
                    ? Optional.of(Duration.parse(Files.readString(path).strip()))
                    : Optional.empty();
        } catch (IOException | DateTimeParseException e) {
            throw new StartRefused(
                    "The clock kept in %s cannot be read.".formatted(path),
                    "Delete that file; the clock then starts at the real time.",
                    e);
        }
    }

    void keep(Duration lead) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            var fresh = path.resolveSibling(path.getFileName() + ".new");
            Files.writeString(fresh, lead + "\n");
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
