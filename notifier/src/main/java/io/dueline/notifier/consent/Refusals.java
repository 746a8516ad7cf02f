package io.dueline.notifier.consent;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Who of those asked about wants no messages, by person and by address.
///
/// @param addresses the values alone: a telephone is spared on every channel
public record Refusals(Set<OwnerId> owners, Set<String> addresses) {

    public boolean cover(@Nullable OwnerId owner, Address address) {
        return addresses.contains(address.value()) || (owner != null && owners.contains(owner));
    }
}
