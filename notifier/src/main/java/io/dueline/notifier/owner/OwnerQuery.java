package io.dueline.notifier.owner;

import org.jspecify.annotations.Nullable;

/// Whom somebody means: by number, by unit or by telephone. Exactly the parts that are given count;
/// none given means everybody.
///
/// @param owner our own number of the owner
/// @param unit a unit's label
/// @param phone a telephone number as people write it
public record OwnerQuery(@Nullable Long owner, @Nullable String unit, @Nullable String phone) {

    /// Itself, if it means anybody in particular.
    ///
    /// @throws NobodyNamed if it means everybody
    public OwnerQuery naming() {
        if (owner == null && unit == null && phone == null) {
            throw new NobodyNamed();
        }
        return this;
    }
}
