package io.dueline.config.embedded;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A server that outlived a Dueline which was killed.
final class Orphan {

    private static final Logger log = LoggerFactory.getLogger(Orphan.class);
    private static final int PATIENCE_SECONDS = 10;

    private Orphan() {}

    /// Ends the process named by the pid file if it is still that program; otherwise only the file
    /// is left over, and goes.
    static void end(Path pidFile, String program) throws IOException {
        if (!Files.exists(pidFile)) {
            return;
        }
        var process =
                ProcessHandle.of(Long.parseLong(Files.readAllLines(pidFile).getFirst().strip()))
                        .filter(found -> found.info().command().orElse("").contains(program));
        if (process.isPresent()) {
            log.info("ending a {} left over from a run that was killed", program);
            end(process.get());
        } else {
            Files.deleteIfExists(pidFile);
        }
    }

    /// Asks first: PostgreSQL then shuts down cleanly, since its clients are gone.
    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
