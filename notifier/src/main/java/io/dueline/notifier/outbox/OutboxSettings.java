package io.dueline.notifier.outbox;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/// How messages leave.
///
/// @param inFlight how many of one lane are with carriers at once on this instance; no more than
///   these can be in doubt after a crash
/// @param lease how long after claiming a message without a recorded result is in doubt
/// @param firstPause the pause before the second attempt; it doubles with each, with jitter, until
///   the message expires
/// @param longestPause the longest such pause, and the pause after our account was refused
/// @param leastValidity less time than this before a window shuts is not worth beginning in
/// @param unreadPause how long what nobody asked for waits, each time, while something its
///   addressee wrote is not yet read
@Validated
@ConfigurationProperties("dueline.outbox")
record OutboxSettings(
        @Min(1) @Max(500) @DefaultValue("32") int inFlight,
        @NotNull @DefaultValue("2m") Duration lease,
        @NotNull @DefaultValue("1s") Duration firstPause,
        @NotNull @DefaultValue("5m") Duration longestPause,
        @NotNull @DefaultValue("1m") Duration leastValidity,
        @NotNull @DefaultValue("5s") Duration unreadPause) {}
