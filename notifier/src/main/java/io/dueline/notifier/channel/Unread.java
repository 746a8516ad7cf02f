package io.dueline.notifier.channel;

import io.dueline.notifier.owner.Address;
import io.dueline.notifier.owner.OwnerId;

import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Mono;

import java.util.Collection;
import java.util.Set;

/// Who has written what nobody has read yet. It may say stop, so whoever is about to say something
/// unasked asks this first. Implemented by the inbox.
public interface Unread {

    /// Who of these has, as of what is committed.
    Mono<Writers> among(Collection<OwnerId> owners, Collection<Address> addresses);

    /// Whose texts lie unread.
    ///
    /// @param owners everybody who is reached where such a text came from
    /// @param addresses the values alone: a telephone is one, by whichever channel it writes
    record Writers(Set<OwnerId> owners, Set<String> addresses) {

        public static final Writers NOBODY = new Writers(Set.of(), Set.of());

        public boolean include(@Nullable OwnerId owner, Address address) {
            return addresses.contains(address.value()) || (owner != null && owners.contains(owner));
        }
    }
}
