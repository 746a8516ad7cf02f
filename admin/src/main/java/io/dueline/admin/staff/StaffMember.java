package io.dueline.admin.staff;

import io.dueline.notifier.owner.Language;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One who works here; on a page, the principal.
///
/// @param login what they sign in with, in small letters
/// @param disabledAt since when they may not sign in any more; empty while they may
/// @param passwordGiven whether somebody else chose their password, so that they must choose one of
///     their own before anything else
public record StaffMember(
        StaffId id,
        String login,
        String name,
        Role role,
        Language language,
        @Nullable Instant disabledAt,
        boolean passwordGiven) {

    public boolean mayWork() {
        return disabledAt == null;
    }

    /// Prints no name, so that no log does.
    @Override
    public String toString() {
        return "StaffMember[" + id.value() + ", " + role + "]";
    }
}
