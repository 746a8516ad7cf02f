package io.dueline.notifier.paylink;

import io.dueline.notifier.community.Community;
import io.dueline.notifier.owner.Language;
import io.dueline.notifier.owner.Owner;
import io.dueline.notifier.owner.OwnerId;

import java.util.List;

/// What somebody who opens a link may see.
public sealed interface LinkState {

    /// Nothing: unknown, expired, revoked and paid look alike.
    record Gone() implements LinkState {}

    /// That there is a bill, but not whose; the owner is for looking up the sum only.
    ///
    /// @param units their labels with the ends hidden, as in `3-2-•••`
    /// @param unitWouldDo whether the digits of a unit are proof enough
    record Masked(
            OwnerId owner,
            Language language,
            Community community,
            List<String> units,
            boolean unitWouldDo)
            implements LinkState {}

    /// Everything: the visitor has shown to be the owner.
    record Confirmed(PayLinkId link, Owner owner, Community community) implements LinkState {}
}
