package io.dueline.admin.staff;

import io.dueline.notifier.channel.Secret;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;
import java.util.Optional;

/// How staff stay signed in, and how guessing is slowed down.
///
/// @param idle how long a session lives without being used
/// @param longest how long a session lives at all
/// @param throttle when failed sign-ins begin to wait
/// @param firstLogin with what the operator signs in who is hired when nobody works here yet
/// @param firstPassword and their password, twelve characters at least
@Validated
@ConfigurationProperties("dueline.staff")
public record StaffSettings(
        @NotNull @DefaultValue("12h") Duration idle,
        @NotNull @DefaultValue("7d") Duration longest,
        @Valid @NotNull @DefaultValue Throttling throttle,
        @Nullable String firstLogin,
        @Nullable Secret firstPassword) {

    private static final String LOGIN = "dueline.staff.first-login (DUELINE_OPERATOR_LOGIN)";
    private static final String PASSWORD =
            "dueline.staff.first-password (DUELINE_OPERATOR_PASSWORD)";

    public StaffSettings {
        firstLogin = firstLogin == null || firstLogin.isBlank() ? null : firstLogin.strip();
        firstPassword =
                firstPassword == null || firstPassword.value().isBlank() ? null : firstPassword;
        if ((firstLogin == null) != (firstPassword == null)) {
            throw new IllegalArgumentException(
                    "%s and %s are set together or not at all".formatted(LOGIN, PASSWORD));
        }
        if (firstLogin != null && firstPassword != null) {
            PasswordFlaw.of(firstPassword.value(), firstLogin).ifPresent(StaffSettings::refuse);
        }
    }

    private static void refuse(PasswordFlaw flaw) {
        throw new IllegalArgumentException(PASSWORD + " " + flaw.inWords());
    }

    /// The operator to begin with.
    record First(String login, Secret password) {}

    Optional<First> first() {
        return firstLogin == null || firstPassword == null
                ? Optional.empty()
                : Optional.of(new First(firstLogin, firstPassword));
    }

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
