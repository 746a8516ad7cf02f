package io.dueline.notifier.quota;

import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

/// An owner who is to be cared for.
///
/// @param current whose the owner is so far
/// @param placed whether a leader put the owner there
record Load(OwnerId owner, int effort, @Nullable Long current, boolean placed) {}
