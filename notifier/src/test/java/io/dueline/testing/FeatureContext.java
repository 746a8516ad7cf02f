package io.dueline.testing;

import io.dueline.notifier.schedule.MovableClock;
import io.r2dbc.spi.ConnectionFactoryOptions;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.redis.autoconfigure.DataRedisConnectionDetails;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.r2dbc.autoconfigure.R2dbcConnectionDetails;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/// What a [FeatureTest] runs on. A plain class on purpose: scanning `io.dueline` must not find it.
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"io.dueline.notifier", "io.dueline.bot", "io.dueline.admin"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @ComponentScan.Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
@ConfigurationPropertiesScan({"io.dueline.notifier", "io.dueline.bot", "io.dueline.admin"})
public class FeatureContext {

    /// A Tuesday morning, inside every contact window: 2026-11-24 10:00 in Shanghai.
    public static final Instant START = OffsetDateTime.parse("2026-11-24T10:00+08:00").toInstant();

    /// The zone of the estate in tests.
    public static final ZoneId ESTATE_ZONE = ZoneId.of("Asia/Shanghai");

    @Bean
    MovableClock clock() {
        return MovableClock.standingAt(START, ESTATE_ZONE);
    }

    @Bean
    MessageSource messageSource() {
        return Words.all();
    }

    @Bean
    R2dbcConnectionDetails r2dbcConnectionDetails() {
        return () -> ConnectionFactoryOptions.parse(Servers.r2dbcUrl());
    }

    @Bean
    FlywayConnectionDetails flywayConnectionDetails() {
        return new FlywayConnectionDetails() {
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
                return Servers.jdbcUrl();
            }
        };
    }

    @Bean
    DataRedisConnectionDetails redisConnectionDetails() {
        return new DataRedisConnectionDetails() {
            @Override
            public Standalone getStandalone() {
                return Standalone.of("127.0.0.1", Servers.redisPort());
            }
        };
    }
}
