package io.dueline.notifier.access;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/// Who may use the API, and how repeated requests are treated.
///
/// @param key the first API key, which may do everything; none while empty
/// @param remembered how long a key is taken for good without asking again; that long another
///   instance lets a revoked one pass
/// @param answersKept how long a first answer is given again
/// @param answersLease how long a request may be under way before a repetition takes its place
@Validated
@ConfigurationProperties("dueline.api")
record AccessSettings(
        @DefaultValue("") String key,
        @NotNull @DefaultValue("5s") Duration remembered,
        @NotNull @DefaultValue("24h") Duration answersKept,
        @NotNull @DefaultValue("60s") Duration answersLease) {

    @Override
    public String toString() {
        return "AccessSettings[redacted]";
    }
}
