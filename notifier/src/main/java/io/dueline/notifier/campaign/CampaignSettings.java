package io.dueline.notifier.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/// How the plan speaks.
///
/// @param messagesAWeek how many messages by which we begin to ask for money an owner gets in any
///   seven days at most, over all rounds. The reminder of a day the owner named, and the word when
///   it went by, count too but are not withheld: the owner was told to expect them
/// @param page how many owners are planned in one transaction
@Validated
@ConfigurationProperties("dueline.campaign")
record CampaignSettings(
        @Min(1) @Max(7) @DefaultValue("2") int messagesAWeek,
        @Min(1) @Max(2000) @DefaultValue("200") int page) {}
