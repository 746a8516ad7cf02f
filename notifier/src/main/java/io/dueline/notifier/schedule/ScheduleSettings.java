package io.dueline.notifier.schedule;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/// How the recurring work of this instance runs.
///
/// @param enabled whether this instance works at all; off for an instance that only serves pages
/// @param idle how long a worker rests when nothing wakes it sooner
/// @param lease how long an instance keeps a tick that only one may run, should it die within it
/// @param stop how long a stopping worker may take to finish what it has begun; longer than any
///     carrier takes to answer, and shorter than `spring.lifecycle.timeout-per-shutdown-phase`
@Validated
@ConfigurationProperties("dueline.workers")
record ScheduleSettings(
        @DefaultValue("true") boolean enabled,
        @NotNull @DefaultValue("1s") Duration idle,
        @NotNull @DefaultValue("30s") Duration lease,
        @NotNull @DefaultValue("30s") Duration stop) {}
