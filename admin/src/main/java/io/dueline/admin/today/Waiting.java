package io.dueline.admin.today;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// An owner whose conversation needs a person.
///
/// @param reason the code of a handoff's reason
/// @param red to be looked at before all others
/// @param words what they wrote last
record Waiting(
        Whom whom, String reason, boolean red, Instant since, @Nullable String words, int all) {}
