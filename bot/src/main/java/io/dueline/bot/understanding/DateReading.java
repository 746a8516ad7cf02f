package io.dueline.bot.understanding;

/// Days that some words of a message can mean.
public record DateReading(PromisedDays days, Evidence evidence) {}
