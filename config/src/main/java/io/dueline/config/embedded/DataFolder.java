package io.dueline.config.embedded;

import io.dueline.config.start.StartRefused;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The data folder, held by one running Dueline at a time. The operating system gives the lock back
/// however that one ends.
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataFolder takenAt(Path path) {
        try {
            Files.createDirectories(path);
            var file = path.resolve("lock");
            var channel =
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                channel.close();
                throw taken(path);
            }
            return new DataFolder(path, channel);
        } catch (IOException e) {
            throw new StartRefused(
                    "The data folder %s cannot be used: %s.".formatted(path, e),
                    "Make it writable, or name another with DUELINE_DATA.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static StartRefused taken(Path path) {
        return new StartRefused(
                "Another Dueline is running on the data folder %s.".formatted(path),
                "Stop that one first, or give this one a folder and a port of its own with"
                        + " DUELINE_DATA and SERVER_PORT.");
    }

    Path sub(String name) throws IOException {
        return Files.createDirectories(path.resolve(name));
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
