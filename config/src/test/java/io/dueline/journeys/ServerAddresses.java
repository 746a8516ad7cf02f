package io.dueline.journeys;

import io.dueline.testing.Servers;

import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Tells the application where the servers of the test run are, before it starts.
final class ServerAddresses implements BeforeAllCallback {

    @Override
    public void beforeAll(ExtensionContext test) {
        System.setProperty("dueline.database.url", Servers.jdbcUrl());
        System.setProperty("dueline.database.user", "postgres");
        System.setProperty("dueline.redis.url", Servers.redisUrl());
    }
}
