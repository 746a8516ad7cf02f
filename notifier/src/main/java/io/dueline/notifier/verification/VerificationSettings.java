package io.dueline.notifier.verification;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// What counts as suspicious before a round.
///
/// @param recentDays for how many days a payment makes a debt worth a second look
/// @param jump how many times as much as before is a jump
/// @param jumpAtLeast how much more is owed at least, in minor units
/// @param feeJumpAtLeast how much more a fee is in a month at least, in minor units: water that
/// came
///     to nine and comes to sixteen yuan is weather
/// @param limitationYears after how many years a claim is out of time (Civil Code of the PRC, art.
///     188)
@Validated
@ConfigurationProperties("dueline.verification")
record VerificationSettings(
        @Min(0) @DefaultValue("3") int recentDays,
        @DecimalMin("1.1") @DefaultValue("1.5") double jump,
        @Min(0) @DefaultValue("20000") long jumpAtLeast,
        @Min(0) @DefaultValue("2000") long feeJumpAtLeast,
        @Min(1) @DefaultValue("3") int limitationYears) {}
