package io.dueline.notifier.owner;

import io.dueline.notifier.community.CommunityId;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// An owner as a sheet or a billing system names them; known ones are recognised by the reference.
///
/// @param housekeeper who looks after them; empty leaves it as it is
public record NewOwner(
        CommunityId community,
        String reference,
        String name,
        Language language,
        List<NewUnit> units,
        List<Address> addresses,
        @Nullable String housekeeper) {

    public NewOwner(
            CommunityId community,
            String reference,
            String name,
            Language language,
            List<NewUnit> units,
            List<Address> addresses) {
        this(community, reference, name, language, units, addresses, null);
    }

    public record NewUnit(String label, Unit.Kind kind) {}
}
