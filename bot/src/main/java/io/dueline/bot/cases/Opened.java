package io.dueline.bot.cases;

/// What came of a complaint.
///
/// @param alreadyOpen whether the case was known, so that the words went into its history
public record Opened(Case opened, boolean alreadyOpen) {}
