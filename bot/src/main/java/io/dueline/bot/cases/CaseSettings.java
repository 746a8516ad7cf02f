package io.dueline.bot.cases;

import jakarta.validation.constraints.NotNull;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

import java.time.Duration;

/// How cases are worked on.
///
/// @param linkLife how long a team's link opens its case; it ends sooner with the case
@Validated
@ConfigurationProperties("dueline.cases")
record CaseSettings(@NotNull @DefaultValue("30d") Duration linkLife) {}
