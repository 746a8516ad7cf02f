package io.dueline.notifier.consent;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

/// Somebody says that we must not write any more, or may again.
///
/// @param owner who it is, or nothing for a stranger
/// @param via where it was said; this address is then spared whoever else uses it
/// @param source how we know
/// @param inbound the number of the message that says it, when there is one
public record Revocation(
        @Nullable OwnerId owner, @Nullable Address via, Source source, @Nullable Long inbound) {

    public Revocation {
        if (owner == null && via == null) {
            throw new IllegalArgumentException("an opt-out is somebody's or some address's");
        }
    }

    /// How an opt-out reached us.
    public enum Source {
        /// The person wrote it.
        REPLY,
        /// The carrier told us so.
        CARRIER,
        /// The person told a member of staff.
        STAFF,
        /// The person pressed a button on their page.
        PAGE
    }
}
