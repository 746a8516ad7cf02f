package io.dueline.config.embedded;

import io.r2dbc.spi.ConnectionFactoryOptions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import redis.embedded.RedisServer;

/// The servers of a demonstration as beans: they start before whoever needs them and stop after.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("dueline.embedded.enabled")
class EmbeddedServers {

    @Bean(destroyMethod = "close")
    DataFolder dataFolder(EmbeddedSettings settings) {
        return DataFolder.takenAt(settings.folder(""));
    }

    @Bean(destroyMethod = "close")
    EmbeddedPostgres embeddedPostgres(DataFolder folder, EmbeddedSettings settings) {
        return PostgresLauncher.start(folder, settings);
    }

    @Bean(destroyMethod = "stop")
    RedisServer embeddedRedis(DataFolder folder, EmbeddedSettings settings) {
        return RedisLauncher.start(folder, settings);
    }

    @Bean
    R2dbcConnectionDetails r2dbcConnectionDetails(EmbeddedPostgres postgres) {
        var url =
                "r2dbc:postgresql://postgres@127.0.0.1:%d/postgres?timeZone=UTC"
                        .formatted(postgres.getPort());
        return () -> ConnectionFactoryOptions.parse(url);
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails(EmbeddedPostgres postgres) {
        return new EmbeddedFlyway(postgres.getPort());
    }

    @Bean
    DataRedisConnectionDetails redisConnectionDetails(RedisServer redis) {
        return new EmbeddedRedisAddress(redis.ports().getFirst());
    }

    private record EmbeddedFlyway(int port) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return "postgres";
        }

        @Override
        public String getPassword() {
            return "";
        }

        @Override
        public String getJdbcUrl() {
            return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
        }
    }

    private record EmbeddedRedisAddress(int port) implements DataRedisConnectionDetails {

        @Override
        public Standalone getStandalone() {
            return Standalone.of("127.0.0.1", port);
        }
    }
}
