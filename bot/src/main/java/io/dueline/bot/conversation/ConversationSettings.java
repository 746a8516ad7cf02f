package io.dueline.bot.conversation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/// How Dueline talks with owners.
///
/// @param readers how many messages of different senders are read at once on this instance
/// @param rest how long the reader rests when nobody writes
/// @param takeover how long the bot stays silent after staff last wrote in a conversation they took
/// @param wakeEvery how often conversations are looked for whose staff have gone silent
/// @param lastWordEvery how often somebody who wants no messages is answered when they write
/// @param paymentsOf how far back a payment is looked for when somebody says it was made
@Validated
@ConfigurationProperties("dueline.conversation")
record ConversationSettings(
        @Min(1) @Max(64) @DefaultValue("4") int readers,
        @NotNull @DefaultValue("1s") Duration rest,
        @NotNull @DefaultValue("4h") Duration takeover,
        @NotNull @DefaultValue("1m") Duration wakeEvery,
        @NotNull @DefaultValue("7d") Duration lastWordEvery,
        @NotNull @DefaultValue("30d") Duration paymentsOf) {}
