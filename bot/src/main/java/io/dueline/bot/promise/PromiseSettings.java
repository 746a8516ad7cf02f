package io.dueline.bot.promise;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/// How promises are settled.
///
/// @param rest the longest time between two looks at what has become due
/// @param batch how many are settled in one round
/// @param pauseAfterFailure how long one that could not be settled waits
@Validated
@ConfigurationProperties("dueline.promises")
record PromiseSettings(
        @NotNull @DefaultValue("30s") Duration rest,
        @Min(1) @Max(1000) @DefaultValue("100") int batch,
        @NotNull @DefaultValue("5m") Duration pauseAfterFailure) {}
