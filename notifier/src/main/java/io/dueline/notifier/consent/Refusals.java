package io.dueline.notifier.consent;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import java.util.Set;

/// Who of those asked about wants no messages, by person and by address.
public record Refusals(Set<OwnerId> owners, Set<Address> addresses) {

    public boolean cover(@Nullable OwnerId owner, Address address) {
        return addresses.contains(address) || (owner != null && owners.contains(owner));
    }
}
