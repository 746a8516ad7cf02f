package io.dueline.notifier.hooks;

import io.dueline.notifier.channel.Secret;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/// How other systems are told.
///
/// @param key what their signing secrets are made from; without it nobody can be told
/// @param inside whether addresses of this machine and of private networks may be told, which lets
///     whoever sets one up reach into the operator's network
/// @param connectTimeout how long making a connection may take
/// @param responseTimeout how long an answer may take
/// @param inFlight how many are told at once on this instance
/// @param lease how long after a telling began another instance may begin it anew
/// @param kept how long the log reaches back
@Validated
@ConfigurationProperties("dueline.hooks")
record HookSettings(
        @NotNull @DefaultValue("") Secret key,
        @DefaultValue("false") boolean inside,
        @NotNull @DefaultValue("3s") Duration connectTimeout,
        @NotNull @DefaultValue("10s") Duration responseTimeout,
        @Min(1) @Max(64) @DefaultValue("8") int inFlight,
        @NotNull @DefaultValue("1m") Duration lease,
        @NotNull @DefaultValue("30d") Duration kept) {

    boolean canSign() {
        return !key.value().isBlank();
    }
}
