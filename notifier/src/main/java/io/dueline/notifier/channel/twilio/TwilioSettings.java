package io.dueline.notifier.channel.twilio;

import io.dueline.notifier.channel.Secret;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.net.URI;
import java.time.Duration;

/// One Twilio account. Without an account and its token there is no such channel; with them all
/// that sending and verifying need must be there, or the application does not start.
///
/// @param accountSid begins with AC; API keys cannot verify what Twilio sends us
/// @param authToken the account's token: signs what we send and verifies what we receive
/// @param secondaryAuthToken the other token while tokens are rotated
/// @param from the number texts leave from, in E.164 or a short code
/// @param messagingServiceSid begins with MG; chosen before `from` if both are set
/// @param whatsappFrom the WhatsApp number in E.164, without a prefix
/// @param messengerFrom the page's number on Messenger, without a prefix
/// @param channelKey the unguessable part of the address Twilio calls us at; thirty-two random
///     characters are good, six the least
/// @param apiBase where the API is
/// @param connectTimeout how long making a connection may take
/// @param responseTimeout how long Twilio may take to answer
/// @param maxInFlight how many texts may be under way to Twilio at once
@Validated
@ConfigurationProperties("dueline.twilio")
record TwilioSettings(
        @Nullable @Pattern(regexp = "AC\\w{1,64}") String accountSid,
        @Nullable Secret authToken,
        @Nullable Secret secondaryAuthToken,
        @Nullable @Pattern(regexp = "\\+[1-9]\\d{6,14}|\\d{3,8}|[A-Za-z0-9 ]{2,11}") String from,
        @Nullable @Pattern(regexp = "MG\\w{1,64}") String messagingServiceSid,
        @Nullable @Pattern(regexp = "\\+[1-9]\\d{6,14}") String whatsappFrom,
        @Nullable @Pattern(regexp = "\\w+") String messengerFrom,
        @Nullable @Pattern(regexp = "[A-Za-z0-9_-]{6,64}") String channelKey,
        @NotNull @DefaultValue("https://api.twilio.com") URI apiBase,
        @NotNull @DefaultValue("3s") Duration connectTimeout,
        @NotNull @DefaultValue("10s") Duration responseTimeout,
        @Min(1) @Max(1000) @DefaultValue("100") int maxInFlight) {

    TwilioSettings {
        accountSid = filled(accountSid);
        authToken = filled(authToken);
        secondaryAuthToken = filled(secondaryAuthToken);
        from = filled(from);
        messagingServiceSid = filled(messagingServiceSid);
        whatsappFrom = filled(whatsappFrom);
        messengerFrom = filled(messengerFrom);
        channelKey = filled(channelKey);
        if (accountSid != null || authToken != null) {
            needed(accountSid, "account-sid");
            needed(authToken, "auth-token");
            needed(from == null ? messagingServiceSid : from, "from");
            needed(channelKey, "channel-key");
        }
    }

    /// The account with all that it needs; only to be asked for when one is set.
    TwilioAccount account() {
        return new TwilioAccount(
                needed(accountSid, "account-sid"),
                needed(authToken, "auth-token"),
                secondaryAuthToken,
                needed(channelKey, "channel-key"));
    }

    /// How long one sending may take in all: waiting for a connection, making it, the answer.
    Duration patience() {
        return connectTimeout.plus(responseTimeout.multipliedBy(2));
    }

    private static <T> T needed(@Nullable T value, String key) {
        if (value == null) {
            throw new IllegalArgumentException(
                    "Twilio is set up only in part: dueline.twilio.%s (TWILIO_%s) is missing%s"
                            .formatted(
                                    key,
                                    key.toUpperCase(java.util.Locale.ROOT).replace('-', '_'),
                                    key.equals("from")
                                            ? ", or dueline.twilio.messaging-service-sid"
                                            : ""));
        }
        return value;
    }

    private static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    private static @Nullable Secret filled(@Nullable Secret value) {
        return value == null || value.value().isBlank() ? null : value;
    }
}
