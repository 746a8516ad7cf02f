package io.dueline.config.embedded;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.nio.file.Path;
import java.time.Duration;

/// The servers Dueline brings along for a demonstration.
///
/// @param enabled decided at the start, not set by hand: on in a demo without server addresses
/// @param data the folder that keeps everything between two runs
/// @param postgresPort where PostgreSQL listens; 0 takes a free port
/// @param redisPort where Redis listens; 0 takes a free port
/// @param patience how long PostgreSQL may take to start
@Validated
@ConfigurationProperties("dueline.embedded")
record EmbeddedSettings(
        boolean enabled,
        @NotNull @DefaultValue(".dueline") Path data,
        @Min(0) @Max(65535) @DefaultValue("0") int postgresPort,
        @Min(0) @Max(65535) @DefaultValue("0") int redisPort,
        @NotNull @DefaultValue("60s") Duration patience) {

    Path folder(String name) {
        return data.toAbsolutePath().normalize().resolve(name);
    }
}
