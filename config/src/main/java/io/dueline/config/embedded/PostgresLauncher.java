package io.dueline.config.embedded;

import io.dueline.config.start.StartRefused;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;

/// Starts PostgreSQL on the data folder, as careful with its data as a real one.
final class PostgresLauncher {

    /// The major version belongs to the name: a later one cannot read these files.
    private static final String DATA = "pg18";

    private PostgresLauncher() {}

    static EmbeddedPostgres start(DataFolder folder, EmbeddedSettings settings) {
        try {
            var data = folder.sub(DATA);
            Orphan.end(data.resolve("postmaster.pid"), "postgres");
            return EmbeddedPostgres.builder()
                    .setPort(settings.postgresPort())
                    .setDataDirectory(data)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(folder.sub("bin").toFile())
                    .setRegisterShutdownHook(false)
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("timezone", "UTC")
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("log_min_error_statement", "panic")
                    .setPGStartupWait(settings.patience())
                    .start();
        } catch (IOException | IllegalStateException e) {
            throw new StartRefused(
                    "The embedded PostgreSQL did not start: %s.".formatted(e.getMessage()),
                    "It needs Linux on amd64, a writable data folder, and for root user namespaces."
                            + " Otherwise run PostgreSQL and Redis yourself and set"
                            + " DUELINE_DATABASE_URL and DUELINE_REDIS_URL.",
                    e);
        }
    }
}
