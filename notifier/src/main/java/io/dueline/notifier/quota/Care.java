package io.dueline.notifier.quota;

import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.util.Objects;

/// Who cares for an owner.
///
/// @param staff whose the owner is
/// @param standIn who stands in while that one is away
/// @param placed whether a leader put the owner there; such an owner stays
/// @param effort what the owner takes, in tenths of a plain one; zero while nothing is overdue
public record Care(OwnerId owner, long staff, @Nullable Long standIn, boolean placed, int effort) {

    /// Who is to be asked about the owner today.
    public long now() {
        return Objects.requireNonNullElse(standIn, staff);
    }
}
