package io.dueline.admin.conversations;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// One thing the bot made out of a message.
///
/// @param intent its name, as in `promise_without_date`
/// @param detail the topic, choice, score or yes and no
/// @param words exactly what the owner wrote
/// @param rule what read them
@JsonIgnoreProperties(ignoreUnknown = true)
record Understood(
        String intent,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable String detail,
        @Nullable String place,
        @Nullable String words,
        @Nullable String rule) {}
