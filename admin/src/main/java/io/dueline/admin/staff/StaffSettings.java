package io.dueline.admin.staff;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/// How staff stay signed in, and how guessing is slowed down.
///
/// @param idle how long a session lives without being used
/// @param longest how long a session lives at all
/// @param throttle when failed sign-ins begin to wait
@Validated
@ConfigurationProperties("dueline.staff")
public record StaffSettings(
        @NotNull @DefaultValue("12h") Duration idle,
        @NotNull @DefaultValue("7d") Duration longest,
        @Valid @NotNull @DefaultValue Throttling throttle) {

    /// Failures before the first wait. The wait doubles with each further failure. Many from one
    /// address or for one login may have many reasons, so those limits are wider: nobody can lock
    /// a colleague out with five wrong passwords.
    ///
    /// @param pair for one login from one address
    /// @param login for one login from anywhere
    /// @param address for one address, whatever the login
    /// @param first the first wait
    /// @param most the longest wait
    /// @param forget after how long without a failure all is forgotten
    public record Throttling(
            @Min(1) @DefaultValue("5") int pair,
            @Min(1) @DefaultValue("50") int login,
            @Min(1) @DefaultValue("30") int address,
            @NotNull @DefaultValue("10s") Duration first,
            @NotNull @DefaultValue("15m") Duration most,
            @NotNull @DefaultValue("24h") Duration forget) {}
}
